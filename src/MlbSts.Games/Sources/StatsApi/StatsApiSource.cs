using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>Feeds of the Stats API, one game a file.</summary>
/// <param name="folder">The folder they are in.</param>
/// <param name="name">What the folder is called in what is reported: <c>SourceId</c> begins with it; empty for the loaded path
/// itself.</param>
/// <param name="files">The files, relative to the folder.</param>
/// <param name="maximumBytes">A larger file is refused.</param>
internal sealed class StatsApiSource(string folder, string name, IReadOnlyList<string> files, int maximumBytes) : IGameSource
{
    /// <summary>All <c>*.json</c>, <c>*.json.gz</c> and <c>*.json.zst</c> below a folder.</summary>
    public StatsApiSource(string folder, string name, int maximumBytes)
        : this(
            folder,
            name,
            [
                .. PlainFiles
                    .In(folder)
                    .Where(StoredFeed.IsNamed)
                    .Select(path => Path.GetRelativePath(folder, path))
                    .Order(StringComparer.Ordinal),
            ],
            maximumBytes
        ) { }

    /// <inheritdoc/>
    public string Name => SourceNames.StatsApi;

    /// <inheritdoc/>
    public IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryFind(file, refused) is { } game)
                yield return game;
        }
    }

    /// <inheritdoc/>
    public IGameReader OpenReader(SeasonPhase phase, int season) => new StatsApiReader(maximumBytes);

    private FoundGame? TryFind(string file, Action<RefusedFile> refused)
    {
        var sourceId = SourceIdOf(file);
        try
        {
            var path = Path.Combine(folder, file);
            var feed = StoredFeed.Read(path, maximumBytes);
            return new FoundGame(
                this,
                KeyOf(feed.View, feed.OfficialDate, feed.Season),
                feed.Phase,
                feed.Season,
                sourceId,
                feed.ContentSha256,
                feed.View.Timecode?.Moment,
                path
            )
            {
                GamePk = feed.GamePk,
                Document = () => Reread(path, sourceId, feed.ContentSha256, maximumBytes),
            };
        }
        catch (Exception exception) when (exception is LoadRefusedException or IOException or UnauthorizedAccessException)
        {
            refused(new RefusedFile(sourceId, exception.Message));
            return null;
        }
    }

    /// <summary>A file's content, if it still is what was found.</summary>
    /// <exception cref="GameRefusedException">It is not.</exception>
    public static byte[] Reread(string path, string sourceId, string contentSha256, int maximumBytes)
    {
        try
        {
            var content = FileContent.Read(path, maximumBytes);
            return StoredFeed.Hash(content) == contentSha256
                ? content
                : throw new GameRefusedException($"{sourceId} has changed since the load began; load it again");
        }
        catch (Exception exception) when (exception is LoadRefusedException or IOException or UnauthorizedAccessException)
        {
            throw new GameRefusedException($"{sourceId} can no longer be read: {exception.Message}");
        }
    }

    /// <summary>What the game of a feed is known by in every source.</summary>
    public static GameKey KeyOf(FeedView feed, DateOnly date, int season) =>
        new(
            date,
            TeamNames.Retro(feed.Home.Id, season, feed.Home.Abbreviation),
            feed.DoubleHeader is "Y" or "S" ? feed.GameNumber ?? 1 : 0
        );

    private string SourceIdOf(string file)
    {
        var portable = file.Replace('\\', '/');
        return name.Length == 0 ? portable : $"{name}/{portable}";
    }
}
