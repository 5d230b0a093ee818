namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The files of a folder, without those of folders in it.</summary>
internal sealed class FolderFiles : IFileSet
{
    private readonly string _folder;
    private readonly RetrosheetLimits _limits;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="only">Of the event files, only this one; null for all.</param>
    public FolderFiles(string folder, RetrosheetLimits limits, string? only = null)
    {
        _folder = folder;
        _limits = limits;
        Files =
        [
            .. PlainFiles
                .In(folder, isDeep: false)
                .Select(path => new StoredFile(Path.GetFileName(path), new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero)))
                .Where(file => file.IsOfUse && (only is null || file.Event is null || file.Name == only))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Take(limits.Files),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredFile> Files { get; }

    /// <inheritdoc/>
    public byte[] Read(StoredFile file)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(_folder, file.Name));
            return (stream.Length > _limits.FileBytes ? null : BoundedStream.ReadAll(stream, stream.Length, _limits.FileBytes))
                ?? throw new UnreadableFileException($"it holds more than {_limits.FileBytes >> 20} MB, far beyond any event file");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(failure.Message);
        }
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
