namespace MlbSts.Retrosheet.Games;

/// <summary>The record types of event files.</summary>
internal enum RecordKind
{
    Unknown,
    Id,
    Version,
    Info,
    Start,
    Sub,
    Play,
    Comment,
    Data,
    BatterHand,
    PitcherHand,
    LineupOrder,
    RunnerPlacement,
    ResponsiblePitcher,
    BoxScoreLine,
}
