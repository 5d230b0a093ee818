namespace MlbSts.Games.Vocabulary;

/// <summary>Letters of <c>games.game_type</c> that are spoken of: those of the Stats API.</summary>
public static class GameTypes
{
    /// <summary>A game of the regular season.</summary>
    public const string Regular = "R";
}
