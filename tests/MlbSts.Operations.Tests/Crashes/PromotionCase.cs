using Microsoft.Extensions.Time.Testing;
using MlbSts.DataMover.Promotion;
using MlbSts.DataMover.Tests.Promotion;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.Operations.Tests.Crashes;

/// <summary>The Data mover files a game.</summary>
/// <param name="test">The store.</param>
/// <param name="time">The clock of leases and journals.</param>
/// <param name="filedAs">The type of game it was filed as before; null for a first filing.</param>
internal sealed class PromotionCase(TestStore test, FakeTimeProvider time, string? filedAs) : CrashCase(test, time)
{
    private TinyFeed _game = new();
    private GameValidated? _report;

    public override Type Operation => typeof(GamePromotion);

    public override IReadOnlyList<string> JournaledSteps => ["Copied"];

    public override string Kind => "promotion";

    public override string Subject => _game.Game.ToString();

    public override int LeastWrites => 7;

    private int Revision => filedAs is null ? 1 : 2;

    public override async Task ArrangeAsync(int number)
    {
        _game = new TinyFeed { GamePk = 700_000 + number };
        if (filedAs is not null)
        {
            var earlier = await Mover.ValidatedAsync(Test, _game with { HomeRuns = 7, Type = filedAs });
            using var mover = NewMover(Test.Store, () => false);
            Assert.True(await mover.Promoter.PromoteAsync(earlier, default));
            Time.Advance(TimeSpan.FromHours(1));
        }
        _report = await Mover.ValidatedAsync(Test, _game);
    }

    public override async Task OperateAsync(IObjectStore store, Func<bool> isDead)
    {
        using var mover = NewMover(store, isDead);
        await mover.Promoter.PromoteAsync(_report!, default);
    }

    public override async Task RecoverAsync(IObjectStore store, Func<bool> isDead)
    {
        using var mover = NewMover(store, isDead);
        await mover.Operations.RecoverAllAsync(mover.Promotion, TimeSpan.FromMinutes(1), default);
    }

    public override async Task GoOnAsync()
    {
        using var next = NewMover(Test.Store, () => false);
        await next.Sweep.RunOnceAsync(default);
        await next.Sweep.RunOnceAsync(default);
    }

    public override async Task AssertWholeAsync(string when)
    {
        using var mover = NewMover(Test.Store, () => false);
        var filed = await mover.Filed.FindAsync(_game.Game, default);
        Assert.True(filed is not null, when);
        Assert.True(
            (_report!.Feed.Sha256, Revision) == (filed.File.SourceSha256, filed.File.Revision),
            $"{when}: revision {filed.File.Revision}"
        );
        foreach (var folder in FiledGames.Folders(_game.Game))
        {
            string[] expected = folder == filed.Folder ? [folder + GameFile.FeedName, folder + GameFile.Name] : [];
            Assert.Equal(expected, await Test.KeysAsync(Buckets.Current, folder));
        }
        Assert.True(await Test.Store.GetAsync(Buckets.Current, filed.File.Feed.Key, filed.File.Feed.VersionId, default) is not null, when);

        var named = filed.File.Earlier.Append(filed.File.Feed).Select(feed => (feed.Key, feed.VersionId!)).ToHashSet();
        var there = new HashSet<(string, string)>();
        foreach (var key in FiledGames.Folders(_game.Game).Select(folder => folder + GameFile.FeedName))
            there.UnionWith((await Test.VersionsAsync(Buckets.Current, key)).Select(version => (key, version.VersionId)));
        Assert.True(named.SetEquals(there), $"{when}: named {string.Join(' ', named)}, there {string.Join(' ', there)}");

        await AssertNothingIsLeftAsync(when);
        // Each filing is told of, and has one entry, whoever brought it to its end.
        Assert.Equal(Enumerable.Range(1, Revision), Sent.OfType<GamePromoted>().Select(message => message.Revision).Distinct().Order());
        Assert.Equal(Revision, (await AuditAsync()).Count(entry => entry.Outcome == OperationOutcome.Finished));
        // The sweeps of the next games need not look at this one.
        await Test.Store.DeleteAsync(Buckets.State, _report.ReportKey!, null, default);
    }

    private Mover NewMover(IObjectStore store, Func<bool> isDead) => new(Test, store, Time, Publisher(isDead));
}
