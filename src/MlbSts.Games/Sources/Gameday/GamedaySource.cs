using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>The old Gameday XML: a tree of folders, each with the files of one game.</summary>
/// <param name="folder">The tree.</param>
/// <param name="name">What it is called in what is reported; empty for the loaded path itself.</param>
/// <param name="isOneGame">Only the game whose files are in the folder itself is meant, none of folders in it.</param>
internal sealed class GamedaySource(string folder, string name, bool isOneGame = false) : IGameSource
{
    /// <inheritdoc/>
    public string Name => SourceNames.Gameday;

    /// <inheritdoc/>
    public IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken)
    {
        var games = new List<(string Name, GamedayFolder Folder)>();
        foreach (
            var files in PlainFiles
                .In(folder, isDeep: !isOneGame)
                .Where(file => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                .GroupBy(path => Path.GetDirectoryName(path)!)
                .OrderBy(files => files.Key, StringComparer.Ordinal)
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var place = Path.GetRelativePath(folder, files.Key).Replace('\\', '/');
            var sourceId = string.Join('/', new[] { name, place == "." ? "" : place }.Where(part => part.Length > 0));
            if (GamedayFolder.Find(files.Key, sourceId, [.. files.Select(path => Path.GetFileName(path))], refused) is { } game)
                games.Add((sourceId, game));
        }
        // The first game of a doubleheader is known by the second where no file says so.
        var second = games.Where(game => game.Folder.Number == 2).Select(game => game.Folder.Pairing).ToHashSet();
        foreach (var (sourceId, game) in games)
        {
            if (Found(sourceId, game, second, refused) is { } found)
                yield return found;
        }
    }

    /// <inheritdoc/>
    public IGameReader OpenReader(SeasonPhase phase, int season) => new GamedayReader();

    private FoundGame? Found(string sourceId, GamedayFolder game, HashSet<string> second, Action<RefusedFile> refused)
    {
        if (WhyNot(game) is { } reason)
        {
            refused(new RefusedFile(sourceId, reason));
            return null;
        }
        var date = game.Date!.Value;
        var home = TeamNames.Retro(game.Header.Number("home_id"), date.Year, game.Header.Text("home_team_code"));
        var isDouble = game.Line?.Text("double_header_sw") is { } kind
            ? kind is "Y" or "S"
            : game.Number == 2 || second.Contains(game.Pairing);
        return new FoundGame(
            this,
            new GameKey(date, home, isDouble ? game.Number : 0),
            Phase(game, date),
            date.Year,
            sourceId,
            game.ContentSha256,
            null,
            game
        )
        {
            GamePk = game.Header.Number("game_pk") is > 0 and var number ? new GamePk(number) : null,
        };
    }

    private static string? WhyNot(GamedayFolder game)
    {
        if (game.Date is not { } date)
            return $"{game.Files[GamedayKind.BoxScore]} has no date such as 'April 18, 2015'";
        if (game.Header.Text("home_id") is null && game.Header.Text("home_team_code") is null)
            return $"{game.Files[GamedayKind.BoxScore]} names no home team";
        var status = game.Header.Text("status_ind") ?? "";
        if (!GameStatusTable.StateOf(status.Length > 0 ? status[..1] : "", status).IsFinal())
            return $"not final: status_ind is '{status}'";
        return Phase(game, date) == SeasonPhase.PreSeason
            ? "a pre-season game: mlb-historical holds regular season and postseason only"
            : null;
    }

    private static SeasonPhase Phase(GamedayFolder game, DateOnly date) => SeasonPhases.PhaseOf(game.Line?.Text("game_type"), date);
}
