using MlbSts.Games.Sources;

namespace MlbSts.Games.Finding;

/// <summary>Looks what the files below a path are.</summary>
public static class SourceFinder
{
    /// <summary>Finds the sources of a load.</summary>
    /// <param name="paths">Files, zips and folders.</param>
    /// <param name="source">What the files are, one of <see cref="SourceKinds.Names"/>; null or empty to find out by looking.</param>
    /// <param name="options">What else was said about them.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="LoadRefusedException">There is none, or the options are wrong.</exception>
    public static FoundSources Find(
        IReadOnlyList<string> paths,
        string? source,
        SourceOptions options,
        CancellationToken cancellationToken
    ) => Find(SourceKinds.All, paths, source, options, cancellationToken);

    /// <summary>Finds sources of the given kinds, the most trusted first.</summary>
    internal static FoundSources Find(
        IReadOnlyList<IGameSourceKind> kinds,
        IReadOnlyList<string> paths,
        string? source,
        SourceOptions options,
        CancellationToken cancellationToken
    )
    {
        var named = string.IsNullOrEmpty(source)
            ? null
            : kinds.FirstOrDefault(kind => kind.Name == source)
                ?? throw new LoadRefusedException(
                    $"'{source}' is no source. Use one of: {string.Join(", ", kinds.Select(kind => kind.Name))}."
                );
        var claims = kinds.ToDictionary(kind => kind, _ => new List<ClaimedFiles>());
        var ignored = 0;
        var passedOver = new List<RefusedFile>();
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isFolder = Directory.Exists(path);
            foreach (
                var files in FilesAt(path, isFolder, passedOver)
                    .GroupBy(file =>
                        named is null ? kinds.FirstOrDefault(kind => kind.Claims(file))
                        : named.Reads(file) ? named
                        : null
                    )
            )
            {
                if (files.Key is { } kind)
                    claims[kind].Add(new ClaimedFiles(path, isFolder, [.. files]));
                else
                    ignored += files.Count();
            }
        }
        IGameSource[] sources = [.. kinds.SelectMany(kind => kind.Open(claims[kind], options))];
        return sources.Length > 0
            ? new FoundSources(sources, [.. sources.Select(found => found.Plan(cancellationToken)).OfType<string>()], ignored)
            {
                PassedOver = passedOver,
            }
            : throw new LoadRefusedException(
                $"There is nothing to load: no {Either(kinds)} below {string.Join(", ", paths)}.{Told(passedOver)}"
            );
    }

    private static IReadOnlyList<string> FilesAt(string path, bool isFolder, List<RefusedFile> passedOver) =>
        isFolder ? PlainFiles.In(path, passedOver: passedOver.Add)
        : !File.Exists(path) ? throw new LoadRefusedException($"There is no file or folder '{path}'.")
        : PlainFiles.Is(path) ? [path]
        : throw new LoadRefusedException($"'{path}' is not loaded: {PlainFiles.IsNone}.");

    private static string Told(List<RefusedFile> passedOver) =>
        string.Concat(
            passedOver
                .GroupBy(file => file.Reason)
                .Select(same => $" {same.Count()} passed over, for example {same.First().File}: {same.Key}.")
        );

    private static string Either(IReadOnlyList<IGameSourceKind> kinds) =>
        $"{string.Join(", ", kinds.SkipLast(1).Select(kind => kind.Files))}, nor a {kinds[^1].Files}";
}
