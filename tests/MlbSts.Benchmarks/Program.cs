using MlbSts.Benchmarks.Retrosheet;

return args is ["retrosheet", var archive, .. var rest]
    ? SeasonBenchmark.Run(archive, rest is [var rounds] && int.TryParse(rounds, out var count) ? count : 5, Console.Out)
    : Usage();

static int Usage()
{
    Console.Error.WriteLine("MlbSts.Benchmarks retrosheet SEASON.zip [ROUNDS]   events/s, MB/s and bytes allocated per event, on one core");
    return 2;
}
