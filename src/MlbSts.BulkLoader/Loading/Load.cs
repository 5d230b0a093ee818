namespace MlbSts.BulkLoader.Loading;

/// <summary>How a load stands.</summary>
public enum LoadStatus
{
    /// <summary>Waits for its turn.</summary>
    Waiting,

    /// <summary>Is being done.</summary>
    Running,

    /// <summary>Is done; what could not be loaded is named in the files' outcomes.</summary>
    Completed,

    /// <summary>Was cut off; loading the same folder again goes on.</summary>
    Failed,
}

/// <summary>What became of one file.</summary>
public enum FileOutcome
{
    /// <summary>Written.</summary>
    Loaded,

    /// <summary>The same document was there already, or another file of the folder has a newer one.</summary>
    Skipped,

    /// <summary>Not loaded; the reason says why.</summary>
    Refused,
}

/// <summary>One file of a load.</summary>
/// <param name="File">Its name below the loaded folder.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record LoadedFile(string File, FileOutcome Outcome, string Reason);

/// <summary>One load of a folder of Stats API feeds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Folder">What is loaded.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Files">What became of each file so far.</param>
/// <param name="Error">Why it failed.</param>
public sealed record Load(string Id, string Folder, LoadStatus Status, IReadOnlyList<LoadedFile> Files, string? Error = null)
{
    /// <summary>How many files came to that.</summary>
    public int Count(FileOutcome outcome) => Files.Count(file => file.Outcome == outcome);
}
