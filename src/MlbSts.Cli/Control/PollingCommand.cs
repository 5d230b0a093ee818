using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlbSts.Cli.Control;

/// <summary><c>sts polling</c>: how often games are polled, and why; pause, resume, and set it for a game, a state or all.</summary>
internal static class PollingCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var scheduler = new SchedulerCommands();
        var polling = scheduler.Root("polling", "How often games are polled and why, and how to change it. What is set outlasts restarts.");
        foreach (var part in new Func<SchedulerCommands, Command>[] { Show, Set, Reset, Pause, Resume, Priority, Policy })
            polling.Subcommands.Add(part(scheduler));
        return polling;
    }

    private static Command Show(SchedulerCommands scheduler)
    {
        var game = new Option<int?>("--game") { Description = "Only that game." };
        var show = new Command(
            "show",
            "The policy, what was set, and of each game that is to be polled the present interval and its reason."
        )
        {
            game,
        };
        scheduler.Asks(
            show,
            async (result, client, cancellation) =>
            {
                var head = Head(await client.GetAsync("/polling", cancellation));
                var games = await client.GetAsync("/scheduler/games", cancellation);
                return head
                    + GameList.Of(
                        games,
                        row =>
                            result.GetValue(game) is { } gamePk
                                ? row.GetProperty("gamePk").GetInt32() == gamePk
                                : row.GetProperty("due").ValueKind != JsonValueKind.Null
                    );
            }
        );
        return show;
    }

    private static Command Set(SchedulerCommands scheduler)
    {
        var whose = new Whose();
        var seconds = new Argument<double>("SECONDS") { Description = "1 to 86400." };
        var set = new Command("set", "Sets the interval of a state, of one game, or of all games.") { seconds, scheduler.Reason };
        whose.AddTo(set);
        scheduler.Asks(
            set,
            (result, client, cancellation) =>
                client.CommandAsync(
                    "/polling/retune",
                    whose.Of(result, result.GetValue(seconds), result.GetValue(scheduler.Reason)),
                    cancellation
                )
        );
        return set;
    }

    private static Command Reset(SchedulerCommands scheduler)
    {
        var whose = new Whose();
        var learning = new Option<bool>("--learning")
        {
            Description = "Forget what was learnt; what is shipped counts again. Needs the role admin.",
        };
        var reset = new Command("reset", "Has the interval of a state, of one game, or of all games as configured again.")
        {
            learning,
            scheduler.Reason,
        };
        whose.AddTo(reset);
        scheduler.Asks(
            reset,
            (result, client, cancellation) =>
                result.GetValue(learning)
                    ? client.CommandAsync("/polling/learning/reset", new { reason = result.GetValue(scheduler.Reason) }, cancellation)
                    : client.CommandAsync("/polling/retune", whose.Of(result, null, result.GetValue(scheduler.Reason)), cancellation)
        );
        return reset;
    }

    private static Command Pause(SchedulerCommands scheduler) =>
        OfGames(scheduler, "pause", "Sends no more polls, of one game or of all, until they are resumed.");

    private static Command Resume(SchedulerCommands scheduler) =>
        OfGames(scheduler, "resume", "Sends polls again, of one game that was paused singly, or of all.");

    private static Command OfGames(SchedulerCommands scheduler, string name, string description)
    {
        var game = new Option<int?>("--game") { Description = "Only that game." };
        var command = new Command(name, description) { game, scheduler.Reason };
        scheduler.Asks(
            command,
            (result, client, cancellation) =>
                client.CommandAsync(
                    $"/polling/{name}",
                    new { gamePk = result.GetValue(game), reason = result.GetValue(scheduler.Reason) },
                    cancellation
                )
        );
        return command;
    }

    private static Command Priority(SchedulerCommands scheduler)
    {
        var game = new Argument<int>("GAMEPK") { Description = "The game." };
        var weight = new Argument<double>("WEIGHT") { Description = "0.25 to 4; other games have 1." };
        var priority = new Command("priority", "Lets a game's staleness weigh more or less than that of others (policy adaptive).")
        {
            game,
            weight,
            scheduler.Reason,
        };
        scheduler.Asks(
            priority,
            (result, client, cancellation) =>
                client.CommandAsync(
                    $"/games/{result.GetValue(game)}/priority",
                    new { priority = result.GetValue(weight), reason = result.GetValue(scheduler.Reason) },
                    cancellation
                )
        );
        return priority;
    }

    private static Command Policy(SchedulerCommands scheduler)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "by-state, fixed or adaptive; without it the one that is configured.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var budget = new Option<double?>("--requests")
        {
            Description = "Under adaptive: requests an hour of a game under way, 20 to 1800.",
        };
        var policy = new Command("policy", "Chooses how intervals are decided.") { name, budget, scheduler.Reason };
        scheduler.Asks(
            policy,
            (result, client, cancellation) =>
                client.CommandAsync(
                    "/polling/policy",
                    new
                    {
                        policy = result.GetValue(name),
                        requestsPerGameHour = result.GetValue(budget),
                        reason = result.GetValue(scheduler.Reason),
                    },
                    cancellation
                )
        );
        return policy;
    }

    private static string Head(JsonElement status)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"policy {status.GetProperty("policy").GetString()}");
        if (status.GetProperty("price") is { ValueKind: JsonValueKind.Object } price)
            text.Append(
                CultureInfo.InvariantCulture,
                $", price {price.GetProperty("price").GetDouble():0.##} s: {price.GetProperty("requestsPerGameHour").GetDouble():0} requests an hour for each of {price.GetProperty("gamesUnderWay").GetInt32()} games, by {price.GetProperty("why").GetString()}"
            );
        text.AppendLine(status.GetProperty("isPaused").GetBoolean() ? ", paused" : "");
        if (status.GetProperty("set") is { ValueKind: JsonValueKind.Object } set)
        {
            foreach (var interval in set.GetProperty("intervals").EnumerateObject())
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"set: {interval.Name} games every {interval.Value.GetProperty("seconds").GetDouble()} s, by {interval.Value.GetProperty("by").GetString()}"
                );
            foreach (var game in set.GetProperty("games").EnumerateArray())
                text.AppendLine(CultureInfo.InvariantCulture, $"set: game {game.GetProperty("gamePk").GetInt32()} {OfGame(game)}");
            foreach (var game in set.GetProperty("pausedGames").EnumerateArray())
                text.AppendLine(CultureInfo.InvariantCulture, $"set: game {game.GetProperty("gamePk").GetInt32()} is paused");
        }
        return text.ToString();
    }

    private static string OfGame(JsonElement game)
    {
        var parts = new List<string>();
        if (game.GetProperty("interval") is { ValueKind: JsonValueKind.Object } interval)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"every {interval.GetProperty("seconds").GetDouble()} s"));
        if (game.GetProperty("priority") is { ValueKind: JsonValueKind.Object } priority)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"priority {priority.GetProperty("weight").GetDouble()}"));
        return string.Join(", ", parts);
    }
}
