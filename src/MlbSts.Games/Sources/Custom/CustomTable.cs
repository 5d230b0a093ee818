namespace MlbSts.Games.Sources.Custom;

/// <summary>What makes a file one of the tables.</summary>
/// <param name="Name">The table.</param>
/// <param name="FileNames">Words in a file's name that say so, beside the table's own.</param>
/// <param name="Required">Columns without which its rows say nothing.</param>
/// <param name="IsOfGame">Its rows are of one game each.</param>
internal sealed record CustomTable(string Name, string[] FileNames, string[] Required, bool IsOfGame = true)
{
    /// <summary>Every table; where the words of several are in a name, the first one counts.</summary>
    public static IReadOnlyList<CustomTable> All { get; } =
    [
        new("line_scores", ["linescore"], ["team", "inning", "runs"]),
        new("lineups", ["lineup", "starters"], ["player_id", "team", "position"]),
        new("batting", ["batters", "hitting", "hitters"], ["player_id", "team", "at_bats"]),
        new("pitching", ["pitchers"], ["player_id", "team", "outs"]),
        new("fielding", ["fielders"], ["player_id", "team", "position"]),
        new("pitches", ["pitchbypitch", "statcast"], ["plate_appearance", "pitch_number", "call"]),
        new("plays", ["events", "playbyplay", "pbp"], ["inning", "event"]),
        new("runners", ["baserunning"], ["play_index", "runner_id", "start_base", "end_base"]),
        new("players", ["people", "roster"], ["player_id", "team"], IsOfGame: false),
        new("teams", ["franchises"], ["team"], IsOfGame: false),
        new("venues", ["parks", "stadiums"], ["venue_id"], IsOfGame: false),
        new("games", ["schedule", "gamelog", "results"], ["home_team", "away_team", "home_score", "away_score"]),
    ];
}
