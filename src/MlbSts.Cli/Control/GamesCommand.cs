using System.CommandLine;

namespace MlbSts.Cli.Control;

/// <summary><c>sts games</c>: what the Scheduler watches, and a poll on demand.</summary>
internal static class GamesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var scheduler = new SchedulerCommands();
        var date = new Option<DateOnly?>("--date") { Description = "Only games of that date." };
        var state = new Option<string?>("--state") { Description = "Only games of that state, such as InProgress." };
        var games = scheduler.Root("games", "The games that the Scheduler watches: their states, when each is polled next and why then.");
        games.Options.Add(date);
        games.Options.Add(state);
        scheduler.Asks(
            games,
            async (result, client, cancellation) =>
                GameList.Of(
                    await client.GetAsync("/scheduler/games", cancellation),
                    game =>
                        (result.GetValue(date) is not { } day || game.GetProperty("date").GetString() == $"{day:yyyy-MM-dd}")
                        && (
                            result.GetValue(state) is not { } name
                            || name.Equals(game.GetProperty("state").GetString(), StringComparison.OrdinalIgnoreCase)
                        )
                )
        );
        var gamePk = new Argument<int>("GAMEPK") { Description = "The game." };
        var poll = new Command("poll", "Polls a game now, as a whole.") { gamePk, scheduler.Reason };
        scheduler.Asks(
            poll,
            (result, client, cancellation) =>
                client.CommandAsync(
                    $"/games/{result.GetValue(gamePk)}/poll",
                    new { reason = result.GetValue(scheduler.Reason) },
                    cancellation
                )
        );
        games.Subcommands.Add(poll);
        return games;
    }
}
