using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using MlbSts.Cli.Retrosheet;
using MlbSts.Clock;
using MlbSts.Games.Finding;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Loading;
using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;
using MlbSts.Messaging;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Cli.Load;

/// <summary><c>sts load</c>: brings past seasons from files into <c>mlb-historical</c>, with the engine of the bulk loader.</summary>
internal static class LoadCommand
{
    private const int SomethingRefused = 1;
    private const int NothingLoaded = 2;
    private const int DefaultLease = 15;

    /// <summary>A larger file is refused.</summary>
    internal const int MaximumFileBytes = 256 * 1024 * 1024;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description =
                "Files, zips or folders: Stats API feeds (.json, .json.gz, .json.zst), old Gameday XML, Retrosheet event files or zips, or tables of your own (csv, json, parquet).",
            Arity = ArgumentArity.OneOrMore,
        };
        var store = new Option<string?>("--store", "-s")
        {
            Description =
                "The store's folder, made where there is none. Without it: ObjectStore__* of the environment, else data/standalone.",
        };
        var source = new Option<string?>("--source")
        {
            Description = $"What the files are: {string.Join(", ", SourceKinds.Names)}. Without it they are looked at.",
        };
        var season = new Option<int?>("--season", "--year", "-y") { Description = "Only this season." };
        var phase = new Option<string?>("--phase") { Description = "Only this phase: regular-season or post-season." };
        var from = new Option<DateOnly?>("--from") { Description = "Only games of this day and later (yyyy-MM-dd)." };
        var to = new Option<DateOnly?>("--to") { Description = "Only games of this day and earlier." };
        var teams = new Option<string[]>("--team", "-t")
        {
            Description = "Only games of this team, home or away (Retrosheet's code, BOS). May be given again.",
            DefaultValueFactory = _ => [],
        };
        var game = new Option<string?>("--game")
        {
            Description = "Correct this one game (BOS201504180 or its gamePk): the document given replaces what is there.",
        };
        var strategy = new Option<string?>("--strategy")
        {
            Description =
                "What decides between two documents of a game: source-priority (usual), timestamp, or manual (to the review queue).",
        };
        var priority = new Option<string[]>("--source-priority")
        {
            Description = "Kinds of sources, the most trusted first.",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var mapping = new Option<string?>("--mapping") { Description = "A JSON file that says which columns of your own files are which." };
        var rules = new Option<string?>("--rules") { Description = "A JSON file with changes to the rules for historical data." };
        var checks = new Option<string[]>("--check")
        {
            Description =
                "Afterwards hold the tables against this game log, standings or players' totals, as sts check does. May be given again.",
            DefaultValueFactory = _ => [],
        };
        var parallel = new Option<int>("--parallel")
        {
            Description = "Games read at the same time; 0 for one each processor.",
            DefaultValueFactory = _ => 0,
        };
        var lease = new Option<int>("--lease")
        {
            Description = "Seconds that a load which died keeps others from its season (1 to 600).",
            DefaultValueFactory = _ => DefaultLease,
        };
        var plan = new Option<bool>("--plan") { Description = "Only say what would be loaded and how it is understood." };
        var command = new Command(
            "load",
            "Loads past seasons into mlb-historical. The same load again writes nothing; one that was cut off goes on."
        )
        {
            paths,
            store,
            source,
            season,
            phase,
            from,
            to,
            teams,
            game,
            strategy,
            priority,
            mapping,
            rules,
            checks,
            parallel,
            lease,
            plan,
        };
        lease.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 600)
                result.AddError("--lease: a number of seconds from 1 to 600.");
        });
        command.SetAction(
            async (result, cancellation) =>
            {
                var request = new LoadRequest
                {
                    Paths = [.. result.GetValue(paths)!.Select(Path.GetFullPath)],
                    Source = result.GetValue(source),
                    Season = result.GetValue(season),
                    Phase = result.GetValue(phase),
                    From = result.GetValue(from),
                    To = result.GetValue(to),
                    Teams = result.GetValue(teams)!,
                    Game = result.GetValue(game),
                    Strategy = result.GetValue(strategy),
                    SourcePriority = result.GetValue(priority)!,
                    Mapping = result.GetValue(mapping),
                    Rules = result.GetValue(rules),
                    Checks = [.. result.GetValue(checks)!.Select(Path.GetFullPath)],
                };
                var settings = new LoadSettings
                {
                    Parallelism = result.GetValue(parallel) is > 0 and var games ? games : Environment.ProcessorCount,
                    Lease = TimeSpan.FromSeconds(result.GetValue(lease)),
                    MaximumFileBytes = MaximumFileBytes,
                };
                return await RunAsync(
                    request,
                    settings,
                    result.GetValue(store),
                    result.GetValue(plan),
                    Console.Out,
                    Console.Error,
                    cancellation
                );
            }
        );
        return command;
    }

    internal static async Task<int> RunAsync(
        LoadRequest request,
        LoadSettings settings,
        string? storeFolder,
        bool isPlanOnly,
        TextWriter output,
        TextWriter log,
        CancellationToken cancellation
    )
    {
        try
        {
            request.Plan();
            var sources = LoadRunner.Find(request, settings, cancellation);
            if (sources.Sources.Any(source => source.Name == SourceNames.Retrosheet))
                await log.WriteLineAsync(RetrosheetCommands.Notice);
            foreach (var plan in sources.Plans)
                await output.WriteLineAsync(plan);
            if (isPlanOnly)
                return Show(request, sources, output, log, cancellation) ?? await NothingFoundAsync(request, log);

            using var store = await StoreLocation.OpenToWriteAsync(
                storeFolder,
                new ConfigurationBuilder().AddEnvironmentVariables().Build(),
                cancellation
            );
            using var zstd = new ZstdCodec();
            var time = TimeProvider.System;
            var leases = new Leases(store.Store, time, NullLogger<Leases>.Instance);
            var operations = new OperationRunner(store.Store, leases, new NoPublisher(), time, NullLogger<OperationRunner>.Instance);
            var reviews = new ReviewQueue(store.Store, new NoPublisher());
            var runner = new LoadRunner(store.Store, leases, operations, reviews, zstd, LeagueClock.AtRealTime(time), time);
            using var bar = new ProgressLine(log, !Console.IsErrorRedirected);
            var report = await runner.RunAsync(request, sources, settings, bar.Show, cancellation);
            bar.Dispose();
            Write(report, output);
            CheckCommand.Write(report.Checks, output);
            if (request.Paths.Count > 0 && report is { Found: 0, RefusedCount: 0 })
                return await NothingFoundAsync(request, log);
            return Math.Max(ResultOf(report), CheckCommand.ResultOf(report.Checks));
        }
        catch (OperationCanceledException)
        {
            await log.WriteLineAsync("Given up. The same command goes on where it was.");
            return NothingLoaded;
        }
        catch (Exception exception)
            when (exception
                    is LoadRefusedException
                        or CommandException
                        or InvalidOperationException
                        or InvalidDataException
                        or IOException
                        or UnauthorizedAccessException
                        or ObjectStoreException
            )
        {
            await log.WriteLineAsync(CommandException.Tell(exception));
            return NothingLoaded;
        }
    }

    private static int ResultOf(LoadReport report) =>
        report.RefusedCount == 0 ? 0
        : report.Loaded + report.Replaced + report.Unchanged + report.Kept > 0 ? SomethingRefused
        : NothingLoaded;

    private static async Task<int> NothingFoundAsync(LoadRequest request, TextWriter log)
    {
        (string Option, object? Value)[] asked =
        [
            ("--season", request.Season),
            ("--phase", request.Phase),
            ("--from", request.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("--to", request.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("--team", request.Teams.Count == 0 ? null : string.Join(',', request.Teams)),
            ("--game", request.Game),
        ];
        var named = asked.Where(one => one.Value is not null).Select(one => $"{one.Option} {one.Value}").ToList();
        await log.WriteLineAsync(
            named.Count == 0
                ? "Nothing is loaded: there is no game in these files."
                : $"Nothing is loaded: no game in these files is of {string.Join(", ", named)}. --plan shows which games there are."
        );
        return NothingLoaded;
    }

    /// <returns>Null where there is no game, and nothing was refused.</returns>
    private static int? Show(LoadRequest request, FoundSources sources, TextWriter output, TextWriter log, CancellationToken cancellation)
    {
        var plan = request.Plan();
        var (refused, found) = (0, 0);
        foreach (var source in sources.Sources)
        {
            var games = source.Find(file => Refuse(file.File, file.Reason), cancellation).Where(plan.Wants).ToArray();
            found += games.Length;
            foreach (var season in games.GroupBy(game => (game.Season, game.Phase)).OrderBy(season => season.Key))
                output.WriteLine(
                    $"{source.Name}: {Domain.SeasonPhases.Folder(season.Key.Phase)} {season.Key.Season}, {Count(season.Count(), "game")}, {season.Min(game => game.Key.Date):yyyy-MM-dd} to {season.Max(game => game.Key.Date):yyyy-MM-dd}"
                );
        }
        return refused > 0 ? SomethingRefused
            : found > 0 ? 0
            : null;

        void Refuse(string file, string reason)
        {
            refused++;
            log.WriteLine($"{file}: {reason}");
        }
    }

    private static void Write(LoadReport report, TextWriter output)
    {
        foreach (var season in report.Seasons)
        {
            output.WriteLine(
                season.IsNew
                    ? $"{Domain.SeasonPhases.Folder(season.Phase)} {season.Year}: version {season.Version}, {Count(season.Games, "game")}, {Number(season.Rows)} rows in 12 tables, {Number(season.Bytes / 1024)} KB"
                : season.Version == 0 ? $"{Domain.SeasonPhases.Folder(season.Phase)} {season.Year}: nothing could be loaded"
                : $"{Domain.SeasonPhases.Folder(season.Phase)} {season.Year}: version {season.Version} stays, {Count(season.Games, "game")}"
            );
        }
        foreach (var refusal in report.Refused)
            output.WriteLine($"refused {refusal.What}: {refusal.Reason}");
        if (report.RefusedCount > report.Refused.Count)
            output.WriteLine($"... and {Number(report.RefusedCount - report.Refused.Count)} more");
        if (report.IgnoredCount > 0)
            output.WriteLine(
                $"{Count(report.IgnoredCount, "file")} passed over, for example {report.Ignored[0].What}: {report.Ignored[0].Reason}"
            );
        foreach (var conflict in report.Conflicts)
            output.WriteLine($"conflict {conflict}");
        foreach (var (rule, count) in report.Warnings)
            output.WriteLine($"warning {rule}: {Count(count, "game")}");
        output.WriteLine(
            $"{Count(report.Found, "game")} found: {Number(report.Loaded)} loaded, {Number(report.Replaced)} replaced, {Number(report.Unchanged)} unchanged, {Number(report.Kept)} kept as they were, {Number(report.RefusedCount)} refused. Load {report.LoadId}."
        );
    }

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    /// <summary>A number with its thousands apart.</summary>
    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
