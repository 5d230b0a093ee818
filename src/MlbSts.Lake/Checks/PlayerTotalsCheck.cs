using System.Globalization;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Lake.Checks;

/// <summary>Holds the lake's season sums against a table of players' totals (CSV with a header).</summary>
internal sealed class PlayerTotalsCheck
{
    private const int MostGames = 10;
    private static readonly string[] PlayerHeaders = ["playerid", "id", "player", "name", "playername", "retroid", "mlbid", "fullname"];
    private static readonly string[] TeamHeaders = ["team", "tm", "teamid"];

    // What stands for all teams of a player together.
    private static readonly string[] AllTeams = ["", "TOT", "2TM", "3TM", "4TM"];

    private readonly PlayerNames _names;
    private readonly ILookup<string, PlayerLine> _lines;
    private readonly List<CheckDifference> _differences = [];
    private readonly List<string> _problems = [];
    private int _compared;

    private PlayerTotalsCheck(IEnumerable<PlayerRow> players, IEnumerable<PlayerLine> lines)
    {
        _names = new PlayerNames(players);
        _lines = lines.ToLookup(line => line.PlayerId);
    }

    /// <summary>Compares.</summary>
    /// <param name="csv">The table. A header names the player (code, number or name), perhaps the team, and figures by the lake's names
    /// or the usual abbreviations.</param>
    /// <param name="batting">Rows of <c>batting</c> of the season.</param>
    /// <param name="pitching">Rows of <c>pitching</c> of the season.</param>
    /// <param name="players">Rows of <c>players</c>, for names.</param>
    /// <param name="kind">What the table is about; null to tell by its header.</param>
    /// <exception cref="CheckInputException">The table has no header that can be used.</exception>
    public static CheckReport Compare(
        TextReader csv,
        IEnumerable<BattingRow> batting,
        IEnumerable<PitchingRow> pitching,
        IEnumerable<PlayerRow> players,
        CheckKind? kind = null
    )
    {
        using var rows = BoundedLines.Read(csv).GetEnumerator();
        if (!rows.MoveNext())
            throw new CheckInputException("the table is empty; a header is expected in its first line");
        var header = CsvFields.Split(rows.Current.Line.TrimStart('\uFEFF'));
        var about = kind ?? TotalsColumns.KindOf(header);
        var columns = header.Select(name => TotalsColumns.Find(about, name)).ToList();
        var player = header.FindIndex(name => PlayerHeaders.Contains(TotalsColumns.Plain(name)));
        var team = header.FindIndex(name => TeamHeaders.Contains(TotalsColumns.Plain(name)));
        if (player < 0)
            throw new CheckInputException($"no column names the player; call it one of {string.Join(", ", PlayerHeaders)}");
        if (columns.TrueForAll(column => column is null))
            throw new CheckInputException(
                "no column is a figure of the lake; name them by its columns or as AB, R, H, 2B, 3B, HR, RBI, BB, SO, SB, IP, ER ..."
            );
        var check = new PlayerTotalsCheck(
            players,
            about == CheckKind.Batting ? batting.Select(PlayerLine.Of) : pitching.Select(PlayerLine.Of)
        );
        while (rows.MoveNext())
            check.Compare(rows.Current.Number, CsvFields.Split(rows.Current.Line), columns, player, team);
        return CheckReport.Of(about, check._compared, check._differences, check._problems) with
        {
            IgnoredColumns = [.. header.Where((_, i) => columns[i] is null && i != player && i != team)],
        };
    }

    private void Compare(int number, List<string> fields, List<TotalsColumn?> columns, int player, int team)
    {
        if (fields.Count != columns.Count)
        {
            _problems.Add($"line {number} has {fields.Count} fields, the header {columns.Count}");
            return;
        }
        var inTeam = team < 0 || AllTeams.Contains(fields[team]) ? "" : fields[team];
        var candidates = _names
            .Find(fields[player])
            .Select(id => _lines[id].Where(line => IsOf(line, inTeam)).ToList())
            .Where(games => games.Count > 0)
            .ToList();
        if (candidates is not [var own])
        {
            var reason =
                candidates.Count == 0
                    ? $"has no game{(inTeam.Length > 0 ? " for " : "")}{inTeam} in the lake"
                    : "is the name of several players; give their codes or teams";
            _problems.Add($"line {number}: '{fields[player]}' {reason}");
            return;
        }
        _compared++;
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is not { } column || fields[i].Length == 0)
                continue;
            if (TotalsColumns.Parse(column, fields[i]) is { } theirs)
                Compare(fields[player], inTeam, column, theirs, own);
            else
                _problems.Add($"line {number}: '{fields[i]}' is no {column.Name}");
        }
    }

    // By Retrosheet's code or MLB's abbreviation of that year.
    private static bool IsOf(PlayerLine line, string team) =>
        team.Length == 0
        || line.Team == team
        || (GameKey.TryParse(line.GameId, out var game) && TeamCodes.OfAbbreviation(team, game.Date.Year)?.Retro == line.Team);

    private void Compare(string player, string team, TotalsColumn column, int theirs, List<PlayerLine> games)
    {
        var ours = 0;
        foreach (var game in games)
        {
            // Where a game does not say, the sum is not known.
            if (column.Figure(game) is not { } figure)
                return;
            ours += figure;
        }
        if (ours == theirs)
            return;
        var apart = Math.Abs(ours - theirs);
        var alike = games.Where(game => column.Figure(game) == apart).Select(game => game.GameId).Take(MostGames).ToList();
        _differences.Add(new CheckDifference(player, team, column.Name, Text(theirs), Text(ours)) { Games = alike });
    }

    private static string Text(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
