using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MlbSts.Standalone;

/// <summary>The options of the command and of its <c>broker</c>, their ranges and their words.</summary>
internal static class CommandLine
{
    public static RootCommand Build(Func<RunOptions, CancellationToken, Task<int>> run, Func<int, CancellationToken, Task<int>> runBroker)
    {
        var usual = new RunOptions();
        var speed = Number(
            "--speed",
            "League seconds in a real one (1 to 5000).",
            usual.Speed,
            value => value is >= 1 and <= 5000,
            "1 to 5000"
        );
        var replay = new Option<string?>("--replay") { Description = "Play the captured feeds of this folder instead of simulated games." };
        var source = new Option<string>("--source")
        {
            Description = "simulated, or mlb for the real MLB Stats API (in real time).",
            DefaultValueFactory = _ => "simulated",
        };
        var api = new Option<string?>("--api")
        {
            Description =
                "With --source mlb: a proxy or mirror of the API, http or https. Without it the setting StatsApi:BaseAddress, else MLB's own.",
        };
        api.Validators.Add(result =>
        {
            if (!IsApi(result.GetValueOrDefault<string?>()))
                result.AddError($"--api is '{result.GetValueOrDefault<string?>()}': an absolute http or https address is expected.");
        });
        var untilDone = new Option<bool>("--until-done")
        {
            Description = "End when every game is filed or explained: exit code 0 with a summary, or 1 with the reason.",
        };
        var data = new Option<string>("--data") { Description = "The folder for all data.", DefaultValueFactory = _ => usual.Data };
        var seed = Number("--seed", "Which simulated season (0 or more).", usual.Seed, value => value >= 0, "0 or more");
        var days = Number(
            "--days",
            "How many simulated days --until-done waits for (1 to 200).",
            usual.Days,
            value => value is >= 1 and <= 200,
            "1 to 200"
        );
        var faults = Number(
            "--faults",
            "Let the API's stand-in fail: the share of answers, for each kind of fault (0 to 0.2).",
            usual.Faults,
            value => value is >= 0 and <= 0.2,
            "0 to 0.2"
        );
        var port = Number(
            "--port",
            "Port of the status page on loopback; 0 takes any that is free. Without it: 5100, or any that is free.",
            RunOptions.UsualPort,
            value => value is >= 0 and <= 65535,
            "0 to 65535"
        );
        source.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "simulated", "mlb");
        data.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--data is empty: the name of a folder is expected.");
        });
        replay.Validators.Add(result =>
        {
            if (!Directory.Exists(result.GetValueOrDefault<string?>()))
                result.AddError($"--replay: there is no folder '{result.GetValueOrDefault<string?>()}'.");
        });

        var command = new RootCommand(
            "Follows a day of baseball with all six services in one process, without Docker, Kafka, an object store or the internet."
        )
        {
            speed,
            replay,
            source,
            api,
            untilDone,
            data,
            seed,
            days,
            faults,
            port,
            Broker(runBroker),
        };
        command.Validators.Add(result =>
        {
            if (IsMlb(result.GetValue(source)) && result.GetValue(replay) is not null)
                result.AddError("--replay and --source mlb are two sources: give one of them.");
            if (!IsMlb(result.GetValue(source)) && IsApi(result.GetValue(api)))
                result.AddError("--api is where --source mlb is asked: give both.");
        });
        command.SetAction(
            (result, cancellationToken) =>
                run(
                    new RunOptions
                    {
                        Speed = IsMlb(result.GetValue(source)) ? 1 : result.GetValue(speed),
                        Replay = result.GetValue(replay) is { } folder ? Path.GetFullPath(folder) : null,
                        Source = IsMlb(result.GetValue(source)) ? GameSource.Mlb : GameSource.Simulated,
                        Api = result.GetValue(api) is { } address ? new Uri(address) : null,
                        UntilDone = result.GetValue(untilDone),
                        Data = Path.GetFullPath(result.GetValue(data)!),
                        Seed = result.GetValue(seed),
                        Days = result.GetValue(days),
                        Faults = result.GetValue(faults),
                        Port = result.GetResult(port) is { Implicit: false } ? result.GetValue(port) : null,
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static bool IsApi(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsMlb(string? source) => string.Equals(source, "mlb", StringComparison.OrdinalIgnoreCase);

    private static Command Broker(Func<int, CancellationToken, Task<int>> run)
    {
        var port = Number("--port", "Port on loopback.", 9092, value => value is >= 1 and <= 65535, "1 to 65535");
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

    private static Option<T> Number<T>(string name, string description, T usual, Func<T, bool> isAllowed, string allowed)
        where T : IParsable<T> =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => usual,
            CustomParser = result => Parse(result, name, isAllowed, allowed) ?? usual,
        };

    private static T? Parse<T>(ArgumentResult result, string name, Func<T, bool> isAllowed, string allowed)
        where T : IParsable<T>
    {
        var text = result.Tokens.SingleOrDefault()?.Value;
        // A comma would divide thousands: 0,5 would be 5.
        if (text?.Contains(',') == false && T.TryParse(text, CultureInfo.InvariantCulture, out var value) && isAllowed(value))
            return value;
        result.AddError($"{name} is '{text}': {allowed} is allowed.");
        return default;
    }
}
