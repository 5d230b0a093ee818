namespace MlbSts.Retrosheet.Records;

/// <summary>
/// Retrosheet's code of a person, for example <c>murpd001</c>: four letters of the surname, one of the first name, a number.
/// </summary>
/// <param name="Text">The characters of the code.</param>
public readonly record struct PlayerId(ShortText Text)
{
    /// <summary>No player.</summary>
    public static PlayerId None => default;

    /// <summary>Whether this names nobody.</summary>
    public bool IsNone => Text.IsEmpty;

    /// <summary>A code from its characters.</summary>
    /// <exception cref="ArgumentException">More than eight characters.</exception>
    public static PlayerId From(ReadOnlySpan<byte> characters) => new(ShortText.From(characters));

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
