namespace MlbSts.Games.Sources.Custom;

/// <summary>How much of the user's own files is read.</summary>
internal sealed record CustomLimits
{
    /// <summary>
    /// A line of CSV, or an object of JSON, has at most so many bytes: a file without line breaks is refused instead of filling the
    /// memory. Default 2 MB.
    /// </summary>
    public int LineBytes { get; init; } = 2_000_000;

    /// <summary>Memory of each DuckDB that reads; beyond it a temporary folder is used. Default 256 MB.</summary>
    public string Memory { get; init; } = "256MB";

    /// <summary>Room in that folder for each of them. Default 16 GB: the pitches of a century.</summary>
    public string Disk { get; init; } = "16GB";

    /// <summary>A file names at most so many games. Default half a million, twice what has been played.</summary>
    public int Games { get; init; } = 500_000;

    /// <summary>A game has at most so many rows. Default 10000; the pitches of the longest are 900.</summary>
    public int RowsOfGame { get; init; } = 10_000;

    /// <summary>A file of players, teams or parks has at most so many rows. Default a million.</summary>
    public int RowsOfSeasons { get; init; } = 1_000_000;

    public static CustomLimits Default { get; } = new();
}
