using System.Diagnostics.CodeAnalysis;

namespace MlbSts.Retrosheet.Plays;

/// <summary>The primary event of a play; the numbers are those of BEVENT and cwevent (field EVENT_CD).</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Single and double are hits here.")]
public enum EventCode
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>No play: a place for a substitution or a comment.</summary>
    NoPlay = 1,

    /// <summary>An out on a batted ball, or a batter safe on a dropped throw.</summary>
    Out = 2,

    /// <summary>A strikeout.</summary>
    Strikeout = 3,

    /// <summary>A stolen base.</summary>
    StolenBase = 4,

    /// <summary>Advance by defensive indifference.</summary>
    Indifference = 5,

    /// <summary>A runner caught stealing.</summary>
    CaughtStealing = 6,

    /// <summary>A runner picked off, or an error on a pickoff throw.</summary>
    Pickoff = 8,

    /// <summary>A wild pitch.</summary>
    WildPitch = 9,

    /// <summary>A passed ball.</summary>
    PassedBall = 10,

    /// <summary>A balk.</summary>
    Balk = 11,

    /// <summary>Another advance or out of a runner.</summary>
    OtherAdvance = 12,

    /// <summary>An error on a foul fly.</summary>
    FoulError = 13,

    /// <summary>A walk.</summary>
    Walk = 14,

    /// <summary>An intentional walk.</summary>
    IntentionalWalk = 15,

    /// <summary>The batter was hit by a pitch.</summary>
    HitByPitch = 16,

    /// <summary>The batter was awarded first base for interference.</summary>
    Interference = 17,

    /// <summary>The batter was safe on an error.</summary>
    Error = 18,

    /// <summary>The batter was safe on a fielder's choice.</summary>
    FieldersChoice = 19,

    /// <summary>A single.</summary>
    Single = 20,

    /// <summary>A double, ground-rule doubles included.</summary>
    Double = 21,

    /// <summary>A triple.</summary>
    Triple = 22,

    /// <summary>A home run.</summary>
    HomeRun = 23,
}
