using System.Globalization;
using System.Text.Json;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Lake.Checks;

/// <summary>
/// Holds a season's games against the standings of the Stats API (<c>/api/v1/standings</c>): games, wins, losses, ties, runs scored and
/// allowed of every team.
/// </summary>
internal static class StandingsCheck
{
    private const string RegularSeason = "regularSeason";

    /// <summary>Compares team by team; teams that are on one side only are differences too.</summary>
    /// <param name="standings">The API's answer: one or more seasons.</param>
    /// <param name="games">Rows of <c>games</c>. Those of other seasons, of the postseason and suspended ones are left out.</param>
    /// <exception cref="CheckInputException">The standings cannot be read.</exception>
    public static CheckReport Compare(ReadOnlyMemory<byte> standings, IEnumerable<GameRow> games)
    {
        var theirs = Read(standings);
        var seasons = SeasonsOf(theirs);
        var ours = AddUp(
            games.Where(game => game.GameType == GameTypes.Regular && game.Status != "suspended" && seasons.Contains(game.Season))
        );
        var differences = new List<CheckDifference>();
        foreach (var key in theirs.Keys.Union(ours.Keys).OrderBy(key => key.Season).ThenBy(key => key.Team))
            differences.AddRange(Compare(NameOf(key), theirs.GetValueOrDefault(key), ours.GetValueOrDefault(key)));
        return CheckReport.Of(CheckKind.Standings, theirs.Keys.Count(ours.ContainsKey), differences);
    }

    /// <summary>The seasons that standings are of.</summary>
    /// <exception cref="CheckInputException">The standings cannot be read.</exception>
    public static IReadOnlySet<int> SeasonsOf(ReadOnlyMemory<byte> standings) => SeasonsOf(Read(standings));

    private static HashSet<int> SeasonsOf(Dictionary<(int Season, int Team), TeamRecord> standings) =>
        [.. standings.Keys.Select(key => key.Season)];

    private static IEnumerable<CheckDifference> Compare(string team, TeamRecord? theirs, TeamRecord? ours)
    {
        if (theirs is null || ours is null)
        {
            yield return new CheckDifference(team, "", "team", theirs is null ? "" : "in the standings", ours is null ? "" : "in the lake");
            yield break;
        }
        foreach (var (field, figure) in TeamRecord.Figures)
        {
            if (figure(theirs) is { } one && figure(ours) is { } other && one != other)
                yield return new CheckDifference(
                    team,
                    "",
                    field,
                    one.ToString(CultureInfo.InvariantCulture),
                    other.ToString(CultureInfo.InvariantCulture)
                );
        }
    }

    private static Dictionary<(int Season, int Team), TeamRecord> Read(ReadOnlyMemory<byte> standings)
    {
        try
        {
            using var document = JsonDocument.Parse(standings);
            var records = new Dictionary<(int Season, int Team), TeamRecord>();
            foreach (var division in document.RootElement.GetProperty("records").EnumerateArray())
            {
                if (division.TryGetProperty("standingsType", out var type) && type.GetString() != RegularSeason)
                    throw new CheckInputException(
                        $"the standings are of the type '{type.GetString()}'; only '{RegularSeason}' can be compared with games"
                    );
                foreach (var team in division.GetProperty("teamRecords").EnumerateArray())
                    records[
                        (
                            int.Parse(team.GetProperty("season").GetString()!, CultureInfo.InvariantCulture),
                            team.GetProperty("team").GetProperty("id").GetInt32()
                        )
                    ] = Record(team);
            }
            return records.Count > 0 ? records : throw new CheckInputException("the standings have no team");
        }
        catch (Exception wrong)
            when (wrong
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
                        or ArgumentNullException
            )
        {
            throw new CheckInputException($"this is no answer of /api/v1/standings: {wrong.Message}");
        }
    }

    private static TeamRecord Record(JsonElement team) =>
        new(
            team.GetProperty("gamesPlayed").GetInt32(),
            team.GetProperty("wins").GetInt32(),
            team.GetProperty("losses").GetInt32(),
            team.TryGetProperty("leagueRecord", out var league) && league.TryGetProperty("ties", out var ties) ? ties.GetInt32() : null,
            team.GetProperty("runsScored").GetInt32(),
            team.GetProperty("runsAllowed").GetInt32()
        );

    private static Dictionary<(int Season, int Team), TeamRecord> AddUp(IEnumerable<GameRow> games)
    {
        var records = new Dictionary<(int Season, int Team), TeamRecord>();
        foreach (var game in games)
        {
            Add(game, game.AwayTeamId, game.AwayTeam, game.AwayScore, game.HomeScore);
            Add(game, game.HomeTeamId, game.HomeTeam, game.HomeScore, game.AwayScore);
        }
        return records;

        void Add(GameRow game, int? id, string code, int scored, int allowed)
        {
            // A team that MLB does not number cannot be in its standings.
            if ((id ?? TeamCodes.OfRetro(code, game.Season)?.MlbId) is { } team)
                records[(game.Season, team)] = (records.GetValueOrDefault((game.Season, team)) ?? TeamRecord.None).With(scored, allowed);
        }
    }

    private static string NameOf((int Season, int Team) key) =>
        $"{key.Season} {TeamCodes.OfMlbId(key.Team, key.Season)?.Retro ?? key.Team.ToString(CultureInfo.InvariantCulture)}";
}
