namespace MlbSts.Games.Sources;

/// <summary>A file that is kept whole.</summary>
/// <param name="Name">Its name below the loaded path.</param>
/// <param name="Path">Where it is.</param>
public sealed record SourceFile(string Name, string Path)
{
    /// <summary>A name fit for a key: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, the last 100 characters.</summary>
    public static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-'));
        return safe.Length <= 100 ? safe : safe[^100..];
    }
}
