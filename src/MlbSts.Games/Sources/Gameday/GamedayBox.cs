using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>Rows of every table that is not about plays, from boxscore, players and linescore.</summary>
internal static partial class GamedayBox
{
    private const int PitcherPosition = 1;
    private static readonly string[] Appearances = ["ab", "bb", "hbp", "sac", "sf"];

    public static void Add(IReadOnlyDictionary<GamedayKind, XElement> files, GameTables tables, GamedayPeople people)
    {
        var box = files[GamedayKind.BoxScore];
        var line = files.GetValueOrDefault(GamedayKind.LineScore);
        AddPlaces(box, line, tables);
        var players = (files.GetValueOrDefault(GamedayKind.Players)?.Elements("team").Elements("player") ?? [])
            .Where(player => player.Text("id") is not null)
            .GroupBy(player => player.Text("id")!)
            .ToDictionary(player => player.Key, player => player.First());
        foreach (var (side, team) in new[] { ("away", tables.Game.AwayTeam), ("home", tables.Game.HomeTeam) })
        {
            var batters = Lines(box, "batting", side).OrderBy(batter => batter.Number("bo") ?? int.MaxValue).ToList();
            var pitchers = Lines(box, "pitching", side);
            foreach (var batter in batters)
                AddBatter(batter, pitchers, team, tables);
            for (var i = 0; i < pitchers.Count; i++)
                tables.Pitching.Add(Pitching(pitchers[i], i, team, tables.Game.GameId));
            foreach (var id in batters.Concat(pitchers).Select(player => player.Text("id")).OfType<string>().Distinct())
                tables.Players.Add(Player(id, players.GetValueOrDefault(id), people, team, tables.Game.Season));
        }
    }

    private static List<XElement> Lines(XElement box, string section, string side) =>
        [
            .. box.Elements(section)
                .Where(lines => lines.Text("team_flag") == side)
                .Elements()
                .Where(line => line.Name.LocalName is "batter" or "pitcher"),
        ];

    private static void AddPlaces(XElement box, XElement? line, GameTables tables)
    {
        foreach (var (side, team) in new[] { ("away", tables.Game.AwayTeam), ("home", tables.Game.HomeTeam) })
        {
            tables.Teams.Add(
                new TeamRow
                {
                    Team = team,
                    Season = tables.Game.Season,
                    MlbId = box.Number(side + "_id"),
                    Abbreviation = line?.Text(side + "_name_abbrev") ?? box.Text(side + "_team_code")?.ToUpperInvariant(),
                    League = line?.Text(side + "_league_id") switch
                    {
                        "103" => "A",
                        "104" => "N",
                        var other => other,
                    },
                    City = line?.Text(side + "_team_city"),
                    Nickname = line?.Text(side + "_team_name"),
                    FullName = box.Text(side + "_fname"),
                }
            );
            foreach (var inning in box.Elements("linescore").Elements("inning_line_score"))
            {
                // "x": the home team did not bat.
                if (inning.Number("inning") is { } number && inning.Number(side) is { } runs)
                    tables.LineScores.Add(
                        new LineScoreRow
                        {
                            GameId = tables.Game.GameId,
                            Team = team,
                            IsHome = side == "home",
                            Inning = number,
                            Runs = runs,
                        }
                    );
            }
        }
        if (tables.Game.VenueId is { } venue)
            tables.Venues.Add(
                new VenueRow
                {
                    VenueId = venue,
                    Season = tables.Game.Season,
                    Name = box.Text("venue_name"),
                }
            );
    }

    private static void AddBatter(XElement batter, List<XElement> pitchers, string team, GameTables tables)
    {
        var positions = GamedayPeople.Positions(batter);
        var id = batter.Text("id") ?? "";
        var order = batter.Number("bo");
        if (order is not null)
            tables.Batting.Add(Batting(batter, order.Value, team, tables.Game.GameId));
        if (positions.FirstOrDefault(position => position <= 9) is > 0 and var fielded)
        {
            tables.Fielding.Add(
                new FieldingRow
                {
                    GameId = tables.Game.GameId,
                    PlayerId = id,
                    Team = team,
                    Position = fielded,
                    Putouts = batter.Number("po") ?? 0,
                    Assists = batter.Number("a") ?? 0,
                    Errors = batter.Number("e") ?? 0,
                }
            );
        }
        var starts = order % 100 == 0 || (order is null && pitchers is [var first, ..] && first.Text("id") == id);
        for (var i = 0; i < positions.Count; i++)
        {
            if (order is null && positions[i] != PitcherPosition)
                continue;
            tables.Lineups.Add(
                new LineupRow
                {
                    GameId = tables.Game.GameId,
                    PlayerId = id,
                    Team = team,
                    BattingOrder = (order ?? 0) / 100,
                    Sequence = (order ?? 0) % 100,
                    Position = positions[i],
                    IsStarter = starts && i == 0,
                    BeforePlayIndex = starts && i == 0 ? 1 : null,
                }
            );
        }
    }

    private static BattingRow Batting(XElement batter, int order, string team, string gameId) =>
        new()
        {
            GameId = gameId,
            PlayerId = batter.Text("id") ?? "",
            Team = team,
            BattingOrder = order / 100,
            Sequence = order % 100,
            // Gameday does not count them: interference is the only kind that is missing here.
            PlateAppearances = Appearances.Sum(figure => batter.Number(figure) ?? 0),
            AtBats = batter.Number("ab") ?? 0,
            Runs = batter.Number("r") ?? 0,
            Hits = batter.Number("h") ?? 0,
            Doubles = batter.Number("d") ?? 0,
            Triples = batter.Number("t") ?? 0,
            HomeRuns = batter.Number("hr") ?? 0,
            RunsBattedIn = batter.Number("rbi") ?? 0,
            Walks = batter.Number("bb") ?? 0,
            Strikeouts = batter.Number("so") ?? 0,
            HitByPitch = batter.Number("hbp"),
            SacrificeHits = batter.Number("sac"),
            SacrificeFlies = batter.Number("sf"),
            StolenBases = batter.Number("sb") ?? 0,
            CaughtStealing = batter.Number("cs"),
            LeftOnBase = batter.Number("lob"),
        };

    private static PitchingRow Pitching(XElement pitcher, int sequence, string team, string gameId) =>
        new()
        {
            GameId = gameId,
            PlayerId = pitcher.Text("id") ?? "",
            Team = team,
            Sequence = sequence,
            Outs = pitcher.Number("out") ?? 0,
            BattersFaced = pitcher.Number("bf") ?? 0,
            Hits = pitcher.Number("h") ?? 0,
            Runs = pitcher.Number("r") ?? 0,
            EarnedRuns = pitcher.Number("er") ?? 0,
            HomeRuns = pitcher.Number("hr") ?? 0,
            Walks = pitcher.Number("bb") ?? 0,
            Strikeouts = pitcher.Number("so") ?? 0,
            Pitches = pitcher.Number("np"),
            Strikes = pitcher.Number("s"),
            Decision =
                pitcher.Text("note") is { } note && Decision().Match(note) is { Success: true } decision ? decision.Groups[1].Value : null,
        };

    private static PlayerRow Player(string id, XElement? player, GamedayPeople people, string team, int season) =>
        new()
        {
            PlayerId = id,
            Team = team,
            Season = season,
            MlbId = int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : null,
            FullName = people.NameOf(id),
            FirstName = player?.Text("first"),
            LastName = player?.Text("last"),
            Bats = MlbText.Hand(player?.Text("bats")),
            Throws = MlbText.Hand(player?.Text("rl")),
            Position = player?.Text("position"),
        };

    [GeneratedRegex(@"\((W|L|S|BS|H)\b")]
    private static partial Regex Decision();
}
