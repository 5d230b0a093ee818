using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>Names that columns go by elsewhere. They are compared without case, underscores, spaces and dots.</summary>
internal static class ColumnSynonyms
{
    private const string Any = "*";

    private static readonly Dictionary<(string Table, string Column), string[]> Names = new()
    {
        [(Any, "game_id")] = ["gameid", "game"],
        [(Any, "date")] = ["gamedate", "officialdate", "day"],
        [(Any, "home_team")] = ["home", "hometeam", "hometm", "homename"],
        [(Any, "away_team")] = ["away", "visitor", "visteam", "visitingteam", "road", "awayname"],
        [(Any, "game_number")] = ["number", "gamenum", "dh", "doubleheader"],
        [(Any, "player_id")] = ["player", "playerid", "id", "retroid", "mlbid"],
        [(Any, "team")] = ["tm", "teamid", "club"],
        [(Any, "inning")] = ["inn", "innct"],
        [(Any, "half")] = ["topbot", "topbottom", "side", "halfinning"],
        [(Any, "batter_id")] = ["batid", "batter"],
        [(Any, "pitcher_id")] = ["pitid", "pitcher"],
        [(Any, "position")] = ["pos"],
        [(Any, "runs")] = ["r"],
        [(Any, "hits")] = ["h"],
        [(Any, "errors")] = ["e"],
        [(Any, "home_runs")] = ["hr", "homers"],
        [(Any, "walks")] = ["bb", "baseonballs"],
        [(Any, "intentional_walks")] = ["ibb"],
        [(Any, "strikeouts")] = ["so", "k", "ks"],
        [(Any, "left_on_base")] = ["lob"],
        [("games", "home_score")] = ["homeruns", "homer", "hscore", "homepoints"],
        [("games", "away_score")] = ["awayruns", "visitorscore", "visscore", "vscore", "awayr"],
        [("games", "attendance")] = ["att"],
        [("games", "game_type")] = ["type"],
        [("games", "venue_id")] = ["park", "venue", "parkid", "site"],
        [("batting", "player_id")] = ["batter", "batterid", "batid"],
        [("batting", "plate_appearances")] = ["pa"],
        [("batting", "at_bats")] = ["ab"],
        [("batting", "doubles")] = ["2b", "d"],
        [("batting", "triples")] = ["3b", "t"],
        [("batting", "runs_batted_in")] = ["rbi"],
        [("batting", "hit_by_pitch")] = ["hbp"],
        [("batting", "sacrifice_hits")] = ["sh", "sac"],
        [("batting", "sacrifice_flies")] = ["sf"],
        [("batting", "stolen_bases")] = ["sb"],
        [("batting", "caught_stealing")] = ["cs"],
        [("batting", "grounded_into_double_plays")] = ["gdp", "gidp"],
        [("batting", "batting_order")] = ["order", "slot", "bo"],
        [("pitching", "player_id")] = ["pitcher", "pitcherid", "pitid"],
        [("pitching", "outs")] = ["ipouts", "ip", "inningspitched"],
        [("pitching", "earned_runs")] = ["er"],
        [("pitching", "batters_faced")] = ["bf", "bfp", "tbf"],
        [("pitching", "hit_batters")] = ["hbp", "hb"],
        [("pitching", "wild_pitches")] = ["wp"],
        [("pitching", "balks")] = ["bk"],
        [("pitching", "pitches")] = ["np", "pitchcount"],
        [("fielding", "putouts")] = ["po"],
        [("fielding", "assists")] = ["a"],
        [("fielding", "double_plays")] = ["dp"],
        [("fielding", "passed_balls")] = ["pb"],
        [("plays", "play_index")] = ["eventid", "eventnum", "playid"],
        [("plays", "outs_before")] = ["outs", "outsct"],
        [("plays", "event")] = ["eventtype", "result"],
        [("plays", "event_text")] = ["eventtx"],
        [("plays", "runs")] = ["eventrunsct", "runsonplay"],
        [("plays", "runs_batted_in")] = ["rbi", "rbict"],
        [("pitches", "call")] = ["pitchresult", "description"],
        [("players", "full_name")] = ["name", "playername"],
        [("players", "first_name")] = ["first", "namefirst"],
        [("players", "last_name")] = ["last", "namelast"],
        [("teams", "full_name")] = ["name", "teamname"],
        [("venues", "venue_id")] = ["park", "parkid", "id", "site"],
        [("line_scores", "inning")] = ["num"],
    };

    /// <summary>Names of a column in a table, its own first, made comparable.</summary>
    public static IReadOnlyList<string> Of(string table, string column) =>
        [
            .. new[] { Comparable(column) }
                .Concat(Names.GetValueOrDefault((table, column), []))
                .Concat(Names.GetValueOrDefault((Any, column), []))
                .Distinct(),
        ];

    /// <summary>A name as names are compared.</summary>
    public static string Comparable(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Columns of a table that a file can fill: its own, and what says which game a row is of.</summary>
    public static IEnumerable<TableColumn> Fillable(TableSchema table) => table.Columns.Where(column => column.Property is not null);
}
