using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every time a player takes a place in the order or a position: starters and substitutions.</summary>
[Table("lineups", "One row for every time a player takes a place in the order or a position: starters and substitutions.", Order = "game, starters first, then in the order of coming in")]
public sealed record LineupRow : GameTableRow
{
    /// <summary>The player.</summary>
    [Column("The player.", StatsApi = "boxscore players", Gameday = "batter id, bat_order", Retrosheet = "start, sub")]
    public string PlayerId { get; init; } = "";

    /// <summary>His team.</summary>
    [Column("His team.", StatsApi = "boxscore teams", Gameday = "team", Retrosheet = "start, sub")]
    public string Team { get; init; } = "";

    /// <summary>Place in the order, 1 to 9; 0 a pitcher who does not bat.</summary>
    [Column("Place in the order, 1 to 9; 0 a pitcher who does not bat.", StatsApi = "battingOrder", Gameday = "bo", Retrosheet = "start, sub")]
    public int BattingOrder { get; init; }

    /// <summary>0 a starter, then counted up in the order of coming in, per place.</summary>
    [Column("0 a starter, then counted up in the order of coming in, per place.", StatsApi = "battingOrder % 100", Gameday = "bo % 100", Retrosheet = "start, sub")]
    public int Sequence { get; init; }

    /// <summary>The position: 1 pitcher to 9 right field, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</summary>
    [Column("The position: 1 pitcher to 9 right field, 10 designated hitter, 11 pinch hitter, 12 pinch runner.", StatsApi = "allPositions", Gameday = "pos", Retrosheet = "start, sub")]
    public int Position { get; init; }

    /// <summary>He started the game.</summary>
    [Column("He started the game.", StatsApi = "battingOrder % 100 = 0", Gameday = "bo % 100 = 0", Retrosheet = "start")]
    public bool IsStarter { get; init; }

    /// <summary>The event before which he came in; 1 for starters, null where not known.</summary>
    [Column("The event before which he came in; 1 for starters, null where not known.", Retrosheet = "order of records")]
    public int? BeforePlayIndex { get; init; }
}
