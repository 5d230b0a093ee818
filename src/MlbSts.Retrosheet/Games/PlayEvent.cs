using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>
/// One play of a game with the situation before it and everything that came of it. Objects are used again for the next game:
/// copy what is to be kept before the reader goes on.
/// </summary>
public sealed partial class PlayEvent
{
    internal PlayFacts Play;
    internal PerBase<Runner> Runners;
    internal FielderSet FieldersAtPlay;
    internal PerBase<byte> Fate;
    internal PitchCounts Pitched;

    /// <summary>Number of the play in its game, from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>Line of the file.</summary>
    public int LineNumber { get; internal set; }

    /// <summary>Inning, from 1.</summary>
    public int Inning { get; internal set; }

    /// <summary>The side at bat: 0 the visiting team, 1 the home team.</summary>
    public int BattingSide { get; internal set; }

    /// <summary>The second half of the inning.</summary>
    public bool BatsLast { get; internal set; }

    /// <summary>Outs before the play.</summary>
    public int Outs { get; internal set; }

    /// <summary>Balls before the last pitch; 0 where not known.</summary>
    public int Balls { get; internal set; }

    /// <summary>Strikes before the last pitch; 0 where not known.</summary>
    public int Strikes { get; internal set; }

    /// <summary>
    /// Whether the record states the count; where it does not (<c>??</c>), <see cref="Balls"/> and <see cref="Strikes"/> are 0.
    /// </summary>
    public bool IsCountKnown { get; internal set; }

    /// <summary>The pitch sequence as written.</summary>
    public ReadOnlyMemory<byte> Pitches { get; internal set; }

    /// <summary>The play as written.</summary>
    public ReadOnlyMemory<byte> Text { get; internal set; }

    /// <summary>Runs of the visiting team before the play.</summary>
    public int VisitorScore { get; internal set; }

    /// <summary>Runs of the home team before the play.</summary>
    public int HomeScore { get; internal set; }

    /// <summary>Runs of this half-inning before the play.</summary>
    public int InningRuns { get; internal set; }

    /// <summary>The batter.</summary>
    public PlayerId Batter { get; internal set; }

    /// <summary>The side he bats from: L, R or ?.</summary>
    public char BatterHand { get; internal set; }

    /// <summary>The batter charged with the result: on a strikeout the one who had two strikes.</summary>
    public PlayerId ResponsibleBatter { get; internal set; }

    /// <summary>The side <see cref="ResponsibleBatter"/> bats from.</summary>
    public char ResponsibleBatterHand { get; internal set; }

    /// <summary>The pitcher.</summary>
    public PlayerId Pitcher { get; internal set; }

    /// <summary>The hand he throws with: L, R or ?.</summary>
    public char PitcherHand { get; internal set; }

    /// <summary>The pitcher charged with the result: on a walk the one whose count it mostly was.</summary>
    public PlayerId ResponsiblePitcher { get; internal set; }

    /// <summary>The hand <see cref="ResponsiblePitcher"/> throws with.</summary>
    public char ResponsiblePitcherHand { get; internal set; }

    /// <summary>Nobody has completed a plate appearance in this half-inning.</summary>
    public bool IsLeadoff { get; internal set; }

    /// <summary>The batter came in to pinch-hit in this plate appearance.</summary>
    public bool IsPinchHit { get; internal set; }

    /// <summary>Fielding position of the batter: 1-9, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</summary>
    public int BatterPosition { get; internal set; }

    /// <summary>His place in the batting order.</summary>
    public int BatterSlot { get; internal set; }

    /// <summary>Whether the batter started the game.</summary>
    public bool BatterStarted { get; internal set; }

    /// <summary>Whether <see cref="ResponsibleBatter"/> started the game.</summary>
    public bool ResponsibleBatterStarted { get; internal set; }

    /// <summary>Whether the pitcher started the game.</summary>
    public bool PitcherStarted { get; internal set; }

    /// <summary>Whether <see cref="ResponsiblePitcher"/> started the game.</summary>
    public bool ResponsiblePitcherStarted { get; internal set; }

    /// <summary>Whom the batter pinch-hits for.</summary>
    public PlayerId PinchHitFor { get; internal set; }

    /// <summary>Fielding position of <see cref="PinchHitFor"/>.</summary>
    public int PinchHitForPosition { get; internal set; }

    /// <summary>The batter who comes next.</summary>
    public PlayerId OnDeck { get; internal set; }

    /// <summary>The batter who comes after the next.</summary>
    public PlayerId InHold { get; internal set; }

    /// <summary>Plate appearances of the team at bat completed in the game before this play.</summary>
    public int GamePlateAppearances { get; internal set; }

    /// <summary>Plate appearances completed in the half-inning before this play.</summary>
    public int InningPlateAppearances { get; internal set; }

    /// <summary>First play of a plate appearance.</summary>
    public bool IsNewPlateAppearance { get; internal set; }

    /// <summary>The plate appearance ended without result, with the half-inning.</summary>
    public bool IsTruncated { get; internal set; }

    /// <summary>First play of the game.</summary>
    public bool IsGameStart => Number == 1;

    /// <summary>Last play of the game.</summary>
    public bool IsGameEnd { get; internal set; }

    /// <summary>First play of the half-inning.</summary>
    public bool IsInningStart { get; internal set; }

    /// <summary>Last play of the half-inning.</summary>
    public bool IsInningEnd { get; internal set; }

    /// <summary>Makes the object ready for another play: whatever a play does not set itself.</summary>
    internal void Clear()
    {
        Play = default;
        OutsMade = Runs = RunsBattedIn = BasesAfter = 0;
    }
}
