namespace MlbSts.Retrosheet.Plays;

/// <summary>Whether the batter is credited with a run.</summary>
internal enum RunBattedIn : byte
{
    /// <summary>Not credited.</summary>
    No,

    /// <summary>Credited.</summary>
    Yes,

    /// <summary>Credited in so many words: <c>(RBI)</c>.</summary>
    Stated,

    /// <summary>Not to be credited by what follows in the text, because of an error.</summary>
    Denied,
}
