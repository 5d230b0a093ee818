namespace MlbSts.Retrosheet.Files;

/// <summary>How much an event file knows, as its extension says.</summary>
public enum EventFileKind
{
    /// <summary>Full play by play: <c>.EVA .EVN .EVF .EVR .EVE ...</c></summary>
    PlayByPlay,

    /// <summary>Play by play worked out from newspaper accounts and box scores: <c>.EDA .EDN .EDF ...</c></summary>
    Deduced,

    /// <summary>Box scores only, no plays: <c>.EBA .EBN .EBF ...</c></summary>
    BoxScore,
}
