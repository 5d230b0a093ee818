namespace MlbSts.Games.Tables;

/// <summary>One game's rows in all tables, as a source gives them: in the order of the game.</summary>
public sealed class GameTables
{
    /// <summary>A game's rows.</summary>
    /// <param name="game">The row of <c>games</c>.</param>
    public GameTables(GameRow game) => Game = game;

    /// <summary>The row of <c>games</c>.</summary>
    public GameRow Game { get; }

    /// <summary>Rows of <c>plays</c>.</summary>
    public List<PlayRow> Plays { get; } = [];

    /// <summary>Rows of <c>pitches</c>.</summary>
    public List<PitchRow> Pitches { get; } = [];

    /// <summary>Rows of <c>runners</c>.</summary>
    public List<RunnerRow> Runners { get; } = [];

    /// <summary>Rows of <c>batting</c>.</summary>
    public List<BattingRow> Batting { get; } = [];

    /// <summary>Rows of <c>pitching</c>.</summary>
    public List<PitchingRow> Pitching { get; } = [];

    /// <summary>Rows of <c>fielding</c>.</summary>
    public List<FieldingRow> Fielding { get; } = [];

    /// <summary>Rows of <c>line_scores</c>.</summary>
    public List<LineScoreRow> LineScores { get; } = [];

    /// <summary>Rows of <c>lineups</c>.</summary>
    public List<LineupRow> Lineups { get; } = [];

    /// <summary>Who played: rows of <c>players</c>, to be brought together over the season.</summary>
    public List<PlayerRow> Players { get; } = [];

    /// <summary>The two teams: rows of <c>teams</c>.</summary>
    public List<TeamRow> Teams { get; } = [];

    /// <summary>The ballpark: at most one row of <c>venues</c>.</summary>
    public List<VenueRow> Venues { get; } = [];

    /// <summary>Every row of every table.</summary>
    public IEnumerable<TableRow> Rows =>
        ((IEnumerable<TableRow>)[Game])
            .Concat(Plays)
            .Concat(Pitches)
            .Concat(Runners)
            .Concat(Batting)
            .Concat(Pitching)
            .Concat(Fielding)
            .Concat(LineScores)
            .Concat(Lineups)
            .Concat(Players)
            .Concat(Teams)
            .Concat(Venues);

    /// <summary>Says of every row where it came from.</summary>
    public void Stamp(Provenance provenance)
    {
        foreach (var row in Rows)
            row.Provenance = provenance;
    }
}
