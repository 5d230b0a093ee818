using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.BoxScores;

/// <summary>What a player did at one fielding position in one game.</summary>
/// <param name="player">Who.</param>
/// <param name="side">0 the visiting team, 1 the home team.</param>
/// <param name="position">1 to 9.</param>
public sealed class FieldingLine(PlayerId player, int side, int position)
{
    /// <summary>Who.</summary>
    public PlayerId Player { get; } = player;

    /// <summary>0 the visiting team, 1 the home team.</summary>
    public int Side { get; } = side;

    /// <summary>1 to 9.</summary>
    public int Position { get; } = position;

    /// <summary>Outs made while he played there.</summary>
    public int Outs { get; internal set; }

    /// <summary>Putouts.</summary>
    public int Putouts { get; internal set; }

    /// <summary>Assists.</summary>
    public int Assists { get; internal set; }

    /// <summary>Errors.</summary>
    public int Errors { get; internal set; }

    /// <summary>Double plays he had a putout or an assist in.</summary>
    public int DoublePlays { get; internal set; }

    /// <summary>Triple plays he had a putout or an assist in.</summary>
    public int TriplePlays { get; internal set; }

    /// <summary>Passed balls.</summary>
    public int PassedBalls { get; internal set; }
}
