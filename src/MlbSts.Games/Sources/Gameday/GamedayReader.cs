using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>Reads the files of a game into the tables.</summary>
internal sealed class GamedayReader : IGameReader
{
    /// <inheritdoc/>
    public GameTables Read(FoundGame game)
    {
        var folder = (GamedayFolder)(game.Locator ?? throw new ArgumentException("The game is not one of this source.", nameof(game)));
        var files = folder.Load(game.SourceId);
        var people = new GamedayPeople(files);
        var tables = new GameTables(GamedayGame.Row(files, game, people));
        GamedayBox.Add(files, tables, people);
        new GamedayPlays(tables, new PlayBook(tables), people).Add(
            files.GetValueOrDefault(GamedayKind.Innings),
            files.GetValueOrDefault(GamedayKind.GameEvents)
        );
        if (Contradiction(tables) is { } reason)
            throw new GameRefusedException($"{game.SourceId}: {reason}");
        return tables;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // No file stays open.
    }

    // An archive may hold a part of a game only.
    private static string? Contradiction(GameTables tables)
    {
        var (away, home) = tables.Plays.Count == 0 ? (0, 0) : (tables.Plays[^1].AwayScoreAfter, tables.Plays[^1].HomeScoreAfter);
        var innings = tables.Plays.Count == 0 ? 0 : tables.Plays[^1].Inning;
        if ((away, home) == (tables.Game.AwayScore, tables.Game.HomeScore) && innings == tables.Game.Innings)
            return null;
        return $"the plays end in inning {innings} at {away}-{home}, the boxscore says inning {tables.Game.Innings} and {tables.Game.AwayScore}-{tables.Game.HomeScore}: the innings file is not whole";
    }
}
