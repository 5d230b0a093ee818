using MlbSts.Benchmarks.Feeds;
using MlbSts.Benchmarks.Json;
using MlbSts.Benchmarks.Loading;
using MlbSts.Benchmarks.Polling;
using MlbSts.Benchmarks.Retrosheet;

return args switch
{
    ["retrosheet", var archive, .. var rest] => SeasonBenchmark.Run(archive, Rounds(rest, 5), Console.Out),
    ["feeds", var feed, var diff, .. var rest] => await PollBenchmark.RunAsync(feed, diff, Rounds(rest, 200), Console.Out),
    ["json", var feed, var diff, .. var rest] => JsonBenchmark.Run(feed, diff, Rounds(rest, 200), Console.Out),
    ["validation", var folder, .. var rest] => await ValidationBenchmark.RunAsync(folder, Rounds(rest, 20), Console.Out),
    ["load", var archive, .. var rest] => await SeasonLoadBenchmark.RunAsync(archive, Rounds(rest, 3), Console.Out),
    ["polling", var folder] => await PollingBenchmark.RunAsync(folder, Console.Out),
    ["polling", var folder, "--learn", var file] => await PollingBenchmark.LearnAsync(folder, file),
    ["watching", .. var rest] => WatchingBenchmark.Run(rest is [] ? [100, 1_000, 10_000] : [Rounds(rest, 1_000)], Console.Out),
    _ => Usage(),
};

static int Rounds(string[] rest, int usual) => rest is [var rounds] && int.TryParse(rounds, out var count) && count > 0 ? count : usual;

static int Usage()
{
    Console.Error.WriteLine(
        "MlbSts.Benchmarks retrosheet SEASON.zip [ROUNDS]     events/s, MB/s and bytes allocated per event, on one core"
    );
    Console.Error.WriteLine(
        "MlbSts.Benchmarks load SEASON.zip [ROUNDS]           a season to Parquet: processor time of each part, wall time, peak memory"
    );
    Console.Error.WriteLine("MlbSts.Benchmarks feeds FEED.json DIFF.json [ROUNDS]  what a poll and a validation cost the processor");
    Console.Error.WriteLine(
        "MlbSts.Benchmarks json FEED.json DIFF.json [ROUNDS]  parse, patch, compare and write, beside JsonNode and JsonDocument"
    );
    Console.Error.WriteLine(
        "MlbSts.Benchmarks validation FOLDER [ROUNDS]         what the validation of each final of a folder of feeds costs, in parts"
    );
    Console.Error.WriteLine(
        "MlbSts.Benchmarks polling FOLDER [--learn FILE]      staleness against requests of every polling policy on the finals of a folder"
    );
    Console.Error.WriteLine("MlbSts.Benchmarks watching [GAMES]                   what a wake of the Scheduler costs with so many games");
    return 2;
}
