using System.CommandLine;
using Microsoft.Extensions.Configuration;
using MlbSts.Games.Sources;
using MlbSts.Lake.Checks;
using MlbSts.Lake.Requests;
using MlbSts.Storage;

namespace MlbSts.Cli.Load;

/// <summary><c>sts check</c>: holds loaded seasons against figures of others.</summary>
internal static class CheckCommand
{
    private const int Passed = 0;
    private const int Differs = 1;
    private const int NotCompared = 2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "Retrosheet game logs (GL2016.TXT, or their zip), standings of the Stats API (.json), or totals of batters or pitchers (.csv with a header).",
            Arity = ArgumentArity.OneOrMore,
        };
        var store = new Option<string?>("--store", "-s")
        {
            Description = $"The store's folder. Without it: ObjectStore__* of the environment, else {StoreLocation.DefaultFolder}.",
        };
        var season = new Option<int?>("--season", "--year", "-y") { Description = "The season that players' totals are of." };
        var phase = new Option<string?>("--phase") { Description = "Their phase: regular-season (usual) or post-season." };
        var command = new Command(
            "check",
            "Holds loaded seasons against game logs, standings or players' totals, and says what differs. Writes nothing."
        )
        {
            files,
            store,
            season,
            phase,
        };
        command.SetAction(
            (result, cancellation) =>
                RunAsync(
                    new LoadRequest
                    {
                        Checks = [.. result.GetValue(files)!.Select(Path.GetFullPath)],
                        Season = result.GetValue(season),
                        Phase = result.GetValue(phase),
                    },
                    result.GetValue(store),
                    Console.Out,
                    Console.Error,
                    cancellation
                )
        );
        return command;
    }

    internal static async Task<int> RunAsync(
        LoadRequest request,
        string? storeFolder,
        TextWriter output,
        TextWriter log,
        CancellationToken cancellation
    )
    {
        try
        {
            var plan = request.Plan();
            using var store = StoreLocation.Open(storeFolder, new ConfigurationBuilder().AddEnvironmentVariables().Build());
            var runner = new CheckRunner(store.Store);
            var result = Passed;
            foreach (var file in request.Checks)
            {
                var reports = await runner.RunAsync(file, plan, LoadCommand.MaximumFileBytes, cancellation);
                Write(reports, output);
                result = Math.Max(result, ResultOf(reports));
            }
            return result;
        }
        catch (Exception exception)
            when (exception
                    is LoadRefusedException
                        or CommandException
                        or InvalidDataException
                        or IOException
                        or UnauthorizedAccessException
                        or ObjectStoreException
            )
        {
            await log.WriteLineAsync(CommandException.Tell(exception));
            return NotCompared;
        }
    }

    /// <summary>0 where all agrees or is explained, 1 where something differs or could not be compared, 2 where nothing could.</summary>
    internal static int ResultOf(IReadOnlyList<CheckReport> reports) =>
        reports.All(report => report.IsPassed) ? Passed
        : reports.All(report => report.Compared == 0) ? NotCompared
        : Differs;

    /// <summary>Writes reports for people.</summary>
    internal static void Write(IReadOnlyList<CheckReport> reports, TextWriter output)
    {
        foreach (var report in reports)
        {
            output.WriteLine(Summary(report));
            foreach (var difference in report.Differences)
                output.WriteLine($"  {difference}{Because(difference)}");
            if (report.DifferenceCount > report.Differences.Count)
                output.WriteLine($"  ... and {LoadCommand.Number(report.DifferenceCount - report.Differences.Count)} more");
            foreach (var problem in report.Problems)
                output.WriteLine($"  {problem}");
        }
    }

    private static string Summary(CheckReport report)
    {
        var (name, what) = report.Kind switch
        {
            CheckKind.GameLog => ("game log", "games"),
            CheckKind.Standings => ("standings", "teams"),
            CheckKind.Batting => ("batters' totals", "players"),
            CheckKind.Pitching => ("pitchers' totals", "players"),
            _ => ("not compared", ""),
        };
        if (report.Kind == CheckKind.Unknown)
            return $"{report.File}: {name}";
        var ignored = report.IgnoredColumns.Count == 0 ? "" : $"; not compared: {string.Join(", ", report.IgnoredColumns)}";
        return $"{report.File}: {name}, {LoadCommand.Number(report.Compared)} {what} compared, {LoadCommand.Number(report.DifferenceCount)} differences, {LoadCommand.Number(report.ExplainedCount)} of them explained{ignored}";
    }

    private static string Because(CheckDifference difference) =>
        difference switch
        {
            { Explanation: { } explanation } => $" ({explanation})",
            { Games.Count: > 0 } => $" (just that is in {string.Join(", ", difference.Games)})",
            _ => "",
        };
}
