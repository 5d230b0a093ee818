using System.Globalization;
using MlbSts.DataMover.Promotion;
using MlbSts.Domain;
using MlbSts.Scheduler;
using MlbSts.Scheduler.Polling;
using MlbSts.Storage;

namespace MlbSts.Standalone.Running;

/// <summary>Finds out from the object store, not from messages, whether every expected game is filed or explained.</summary>
internal sealed class RunProgress(IObjectStore store, FiledGames filedGames, WatchedGames watched)
{
    private static readonly string[] LooseFolders = ["journals/", "leases/"];

    public async Task<Progress> CheckAsync(IReadOnlyList<ExpectedGame> expected, CancellationToken cancellationToken)
    {
        var watches = watched.All.ToDictionary(game => game.GamePk);
        var games = new List<GameProgress>();
        foreach (var game in expected)
            games.Add(await CheckAsync(game, watches.GetValueOrDefault(game.GamePk), cancellationToken));
        return new Progress(games, games.All(game => game.IsDone) ? await LooseAsync(cancellationToken) : []);
    }

    private async Task<GameProgress> CheckAsync(ExpectedGame game, GameWatch? watch, CancellationToken cancellationToken)
    {
        if (await store.StatAsync(Buckets.Live, Buckets.LiveFeed(game.GamePk), null, cancellationToken) is not { } live)
            return Missing(game, watch is null ? "not on the schedule yet" : "not polled yet");
        var document = FeedMetadata.Read(live.Metadata);
        if (game.StopsAt is { } last)
            return document.Timecode >= last
                ? Explained(game, $"its capture ends here: {game.StopsIn}")
                : Missing(game, $"at {document.Timecode}, its capture goes on to {last}");
        // A game that the Scheduler no longer watches was settled long ago.
        return watch?.State switch
        {
            GameState.Postponed when watch.RescheduledTo is { } date => Explained(
                game,
                $"postponed to {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            ),
            GameState.Cancelled => Explained(game, "cancelled"),
            _ when !document.State.IsFinal() => Missing(game, $"its stored document says {document.State}"),
            not null when !watch.IsSettled => Missing(game, $"final and still watched for corrections, next poll {watch.Due:u}"),
            _ => await CheckFiledAsync(game, live, cancellationToken),
        };
    }

    private async Task<GameProgress> CheckFiledAsync(ExpectedGame game, ObjectInfo live, CancellationToken cancellationToken)
    {
        if (await filedGames.FindAsync(game.GamePk, cancellationToken) is not { } filed)
            return Missing(game, "final and not filed");
        return filed.File.SourceSha256 == live.Sha256
            ? new GameProgress(
                game.GamePk,
                game.Name,
                true,
                true,
                $"filed under {filed.File.Phase.Folder()}" + (filed.File.Revision > 1 ? $", revision {filed.File.Revision}" : "")
            )
            : Missing(game, $"filed in revision {filed.File.Revision}, a correction is not filed yet");
    }

    private async Task<IReadOnlyList<string>> LooseAsync(CancellationToken cancellationToken)
    {
        var loose = new List<string>();
        foreach (var folder in LooseFolders)
        {
            await foreach (var info in store.ListAsync(Buckets.State, folder, cancellationToken))
                loose.Add(info.Key);
        }
        return loose;
    }

    private static GameProgress Missing(ExpectedGame game, string reason) => new(game.GamePk, game.Name, false, false, reason);

    private static GameProgress Explained(ExpectedGame game, string reason) => new(game.GamePk, game.Name, true, false, reason);
}
