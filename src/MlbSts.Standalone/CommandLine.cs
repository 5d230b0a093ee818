using System.CommandLine;

namespace MlbSts.Standalone;

/// <summary>The options of the command and of its <c>broker</c>, their ranges and their words.</summary>
internal static class CommandLine
{
    public static RootCommand Build(Func<RunOptions, CancellationToken, Task<int>> run, Func<int, CancellationToken, Task<int>> runBroker)
    {
        var speed = new Option<double>("--speed")
        {
            Description = "League seconds in a real one (1 to 5000).",
            DefaultValueFactory = _ => 60,
        };
        var replay = new Option<DirectoryInfo?>("--replay")
        {
            Description = "Play the captured feeds of this folder instead of simulated games.",
        };
        var source = new Option<GameSource>("--source")
        {
            Description = "simulated, or mlb for the real MLB Stats API (in real time).",
            DefaultValueFactory = _ => GameSource.Simulated,
        };
        var untilDone = new Option<bool>("--until-done")
        {
            Description = "End when every game is filed or explained: exit code 0 with a summary, or 1 with the reason.",
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder for all data.",
            DefaultValueFactory = _ => new DirectoryInfo(new RunOptions().Data),
        };
        var seed = new Option<int>("--seed") { Description = "Which simulated season (0 or more).", DefaultValueFactory = _ => 1 };
        var days = new Option<int>("--days")
        {
            Description = "How many simulated days --until-done waits for (1 to 200).",
            DefaultValueFactory = _ => 1,
        };
        var faults = new Option<double>("--faults")
        {
            Description = "Let the API's stand-in fail: the share of answers, for each kind of fault (0 to 0.2).",
            DefaultValueFactory = _ => 0,
        };
        var port = new Option<int>("--port")
        {
            Description = "Port of the status page on loopback; 0 takes any that is free.",
            DefaultValueFactory = _ => 5100,
        };

        Check(speed, value => value is >= 1 and <= 5000, "1 to 5000");
        Check(seed, value => value >= 0, "0 or more");
        Check(days, value => value is >= 1 and <= 200, "1 to 200");
        Check(faults, value => value is >= 0 and <= 0.2, "0 to 0.2");
        Check(port, value => value is >= 0 and <= 65535, "0 to 65535");
        replay.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<DirectoryInfo?>() is { Exists: false } missing)
                result.AddError($"--replay: there is no folder {missing.FullName}.");
        });

        var command = new RootCommand(
            "Follows a day of baseball with all six services in one process, without Docker, Kafka, an object store or the internet."
        )
        {
            speed,
            replay,
            source,
            untilDone,
            data,
            seed,
            days,
            faults,
            port,
            Broker(runBroker),
        };
        command.SetAction(
            (result, cancellationToken) =>
                run(
                    new RunOptions
                    {
                        Speed = result.GetValue(source) == GameSource.Mlb ? 1 : result.GetValue(speed),
                        Replay = result.GetValue(replay)?.FullName,
                        Source = result.GetValue(source),
                        UntilDone = result.GetValue(untilDone),
                        Data = result.GetValue(data)!.FullName,
                        Seed = result.GetValue(seed),
                        Days = result.GetValue(days),
                        Faults = result.GetValue(faults),
                        Port = result.GetValue(port),
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Broker(Func<int, CancellationToken, Task<int>> run)
    {
        var port = new Option<int>("--port") { Description = "Port on loopback.", DefaultValueFactory = _ => 9092 };
        Check(port, value => value is >= 1 and <= 65535, "1 to 65535");
        var command = new Command(
            "broker",
            "Only the embedded Kafka, for services that run as processes of their own. Nothing in it survives its end."
        )
        {
            port,
        };
        command.SetAction((result, cancellationToken) => run(result.GetValue(port), cancellationToken));
        return command;
    }

    private static void Check<T>(Option<T> option, Func<T, bool> isAllowed, string allowed) =>
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is { } value && !isAllowed(value))
                result.AddError($"{option.Name} is {value}: {allowed} is allowed.");
        });
}
