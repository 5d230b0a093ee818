namespace MlbSts.Rules;

/// <summary>What a broken rule means for a game.</summary>
internal enum RuleSeverity
{
    /// <summary>Worth a look; the game is good to use.</summary>
    Warning,

    /// <summary>The game contradicts itself or the rules of baseball.</summary>
    Error,
}
