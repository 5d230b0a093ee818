using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>
/// Rows of <c>batting</c>, <c>pitching</c>, <c>fielding</c>, <c>lineups</c> and <c>players</c>: what the boxscore says of each player.
/// </summary>
internal static class FeedBox
{
    // In the order of standing: who won may have held a lead before.
    private static readonly (string Statistic, string Decision)[] Decisions =
    [
        ("wins", "W"),
        ("losses", "L"),
        ("saves", "S"),
        ("blownSaves", "BS"),
        ("holds", "H"),
    ];

    public static void Add(FeedView feed, GameTables tables, FeedLineups lineups)
    {
        lineups.AddRows();
        foreach (var (side, team) in new[] { ("away", tables.Game.AwayTeam), ("home", tables.Game.HomeTeam) })
        {
            var box = feed.Root["liveData"]?["boxscore"]?["teams"]?[side];
            var pitchers = (box?["pitchers"]?.Items ?? []).Select(id => id.AsString()).OfType<string>().ToList();
            var players = lineups.Players.Where(player => player.Team == team).ToDictionary(player => player.Id);
            foreach (var player in players.Values.Where(player => player.Order is not null).OrderBy(player => player.Order))
                tables.Batting.Add(Batting(player, tables.Game.GameId));
            for (var i = 0; i < pitchers.Count; i++)
            {
                if (players.GetValueOrDefault(pitchers[i]) is { } pitcher)
                    tables.Pitching.Add(Pitching(pitcher, i, tables.Game));
            }
            foreach (var player in players.Values)
                AddFielding(player, tables);
            foreach (var id in (box?["batters"]?.Items ?? []).Select(id => id.AsString()).OfType<string>().Concat(pitchers).Distinct())
                tables.Players.Add(Player(feed.Root["gameData"]?["players"]?["ID" + id], id, team, tables.Game.Season));
        }
    }

    private static BattingRow Batting(FeedPlayer player, string gameId)
    {
        var figures = player.Statistics?["batting"];
        return new BattingRow
        {
            GameId = gameId,
            PlayerId = player.Id,
            Team = player.Team,
            BattingOrder = player.Slot,
            Sequence = player.Sequence,
            PlateAppearances = figures.Count("plateAppearances"),
            AtBats = figures.Count("atBats"),
            Runs = figures.Count("runs"),
            Hits = figures.Count("hits"),
            Doubles = figures.Count("doubles"),
            Triples = figures.Count("triples"),
            HomeRuns = figures.Count("homeRuns"),
            RunsBattedIn = figures.Count("rbi"),
            Walks = figures.Count("baseOnBalls"),
            IntentionalWalks = figures.Number("intentionalWalks"),
            Strikeouts = figures.Count("strikeOuts"),
            HitByPitch = figures.Number("hitByPitch"),
            SacrificeHits = figures.Number("sacBunts"),
            SacrificeFlies = figures.Number("sacFlies"),
            StolenBases = figures.Count("stolenBases"),
            CaughtStealing = figures.Number("caughtStealing"),
            GroundedIntoDoublePlays = figures.Number("groundIntoDoublePlay"),
            LeftOnBase = figures.Number("leftOnBase"),
        };
    }

    private static PitchingRow Pitching(FeedPlayer player, int sequence, GameRow game)
    {
        var figures = player.Statistics?["pitching"];
        return new PitchingRow
        {
            GameId = game.GameId,
            PlayerId = player.Id,
            Team = player.Team,
            Sequence = sequence,
            Outs = figures.Count("outs"),
            BattersFaced = figures.Count("battersFaced"),
            Hits = figures.Count("hits"),
            Runs = figures.Count("runs"),
            EarnedRuns = figures.Count("earnedRuns"),
            HomeRuns = figures.Count("homeRuns"),
            Walks = figures.Count("baseOnBalls"),
            IntentionalWalks = figures.Number("intentionalWalks"),
            Strikeouts = figures.Count("strikeOuts"),
            HitBatters = figures.Number("hitBatsmen"),
            WildPitches = figures.Number("wildPitches"),
            Balks = figures.Number("balks"),
            Pitches = figures.Number("numberOfPitches"),
            Strikes = figures.Number("strikes"),
            Decision = Decisions.FirstOrDefault(decision => figures.Count(decision.Statistic) > 0).Decision,
        };
    }

    private static void AddFielding(FeedPlayer player, GameTables tables)
    {
        // The figures are of the whole game: they stand once, at the position he played first.
        var position = player.Positions.FirstOrDefault(position => position <= 9);
        if (position == 0 || player.Statistics?["fielding"] is not { } figures)
            return;
        tables.Fielding.Add(
            new FieldingRow
            {
                GameId = tables.Game.GameId,
                PlayerId = player.Id,
                Team = player.Team,
                Position = position,
                Putouts = figures.Count("putOuts"),
                Assists = figures.Count("assists"),
                Errors = figures.Count("errors"),
                PassedBalls = figures.Number("passedBall"),
            }
        );
    }

    private static PlayerRow Player(JsonTree? person, string id, string team, int season) =>
        new()
        {
            PlayerId = id,
            Team = team,
            Season = season,
            MlbId = int.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null,
            FullName = person?["fullName"]?.AsString(),
            FirstName = (person?["useName"] ?? person?["firstName"])?.AsString(),
            LastName = person?["lastName"]?.AsString(),
            Bats = MlbText.Hand(person?["batSide"]?["code"]?.AsString()),
            Throws = MlbText.Hand(person?["pitchHand"]?["code"]?.AsString()),
            Position = person?["primaryPosition"]?["abbreviation"]?.AsString(),
            BirthDate = person.Date("birthDate"),
            HeightIn = MlbText.Inches(person?["height"]?.AsString()),
            WeightLb = person.Number("weight"),
        };
}
