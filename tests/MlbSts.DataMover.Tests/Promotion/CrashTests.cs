using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.DataMover.Tests.Promotion;

/// <summary>The mover dies at each of its writes, before or after it takes place; another one sweeps.</summary>
public sealed class CrashTests
{
    // So short that the dead mover's lease has run out when the next one comes.
    private const double ShortLease = 0.001;
    private const int MoreWritesThanAPromotionHas = 25;

    private static TinyFeed Game(int number) => new() { GamePk = 700_000 + number };

    [Theory]
    [InlineData("first", false)]
    [InlineData("first", true)]
    [InlineData("correction", false)]
    [InlineData("correction", true)]
    [InlineData("other-phase", false)]
    [InlineData("other-phase", true)]
    public async Task Wherever_it_dies_the_game_ends_filed_once_with_nothing_left_over(string what, bool isWritten)
    {
        using var test = await TestStore.CreateAsync();
        var deaths = 0;
        for (var diesAt = 1; diesAt <= MoreWritesThanAPromotionHas; diesAt++)
        {
            var game = Game(diesAt);
            var revision = await FileEarlierAsync(test, game, what) + 1;
            var report = await Mover.ValidatedAsync(test, game);
            if (!await DiesAsync(test, diesAt, isWritten, mover => mover.Promoter.PromoteAsync(report, default)))
                break;
            deaths++;
            using var next = new Mover(test);
            await next.Sweep.RunOnceAsync(default);
            await next.Sweep.RunOnceAsync(default);
            await AssertFiledOnceAsync(test, next, report, revision, $"{what}, death at write {diesAt}");
        }
        Assert.InRange(deaths, 7, MoreWritesThanAPromotionHas - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_recovery_may_die_too(bool isWritten)
    {
        // From the first copy to the clearing of the old phase, and each write of the recovery after it.
        for (var diesAt = 4; diesAt <= 8; diesAt++)
        {
            using var test = await TestStore.CreateAsync();
            for (var secondDeath = 1; secondDeath <= 4; secondDeath++)
            {
                var game = Game((diesAt * 10) + secondDeath);
                await FileEarlierAsync(test, game, "other-phase");
                var report = await Mover.ValidatedAsync(test, game);
                Assert.True(await DiesAsync(test, diesAt, isWritten, mover => mover.Promoter.PromoteAsync(report, default)));
                await DiesAsync(test, secondDeath, isWritten, mover => mover.Recovery.RecoverAsync(default));
                using var next = new Mover(test);
                await next.Sweep.RunOnceAsync(default);
                await AssertFiledOnceAsync(test, next, report, 2, $"deaths at {diesAt} and {secondDeath}");
            }
        }
    }

    [Fact]
    public async Task A_correction_that_comes_before_the_recovery_does_not_hide_what_was_cut_off()
    {
        using var test = await TestStore.CreateAsync();
        for (var diesAt = 2; diesAt <= 7; diesAt++)
        {
            var game = Game(diesAt);
            var first = await Mover.ValidatedAsync(test, game);
            Assert.True(await DiesAsync(test, diesAt, isWritten: true, mover => mover.Promoter.PromoteAsync(first, default)));
            var correction = await Mover.ValidatedAsync(test, game with { HomeRuns = 4 });
            using var next = new Mover(test);
            await next.Handler.HandleAsync(correction, default);
            await next.Sweep.RunOnceAsync(default);
            await next.Sweep.RunOnceAsync(default);
            var file = (await next.Filed.FindAsync(game.Game, default))!.File;
            Assert.Equal(4, file.HomeRuns);
            await AssertFiledOnceAsync(test, next, correction, file.Revision, $"death at write {diesAt}");
        }
    }

    [Fact]
    public async Task A_mover_whose_broker_is_gone_leaves_a_filed_game_that_is_announced_later()
    {
        using var test = await TestStore.CreateAsync();
        var report = await Mover.ValidatedAsync(test, Game(0));
        using (var mover = new Mover(test))
        {
            mover.Published.Refuses = _ => true;
            await Assert.ThrowsAsync<Messaging.MessagingException>(() => mover.Promoter.PromoteAsync(report, default));
        }
        using var next = new Mover(test);
        await next.Sweep.RunOnceAsync(default);
        Assert.Equal(1, Assert.Single(next.Published.Of<GamePromoted>()).Revision);
        await AssertFiledOnceAsync(test, next, report, 1, "no broker");
    }

    private static async Task<int> FileEarlierAsync(TestStore test, TinyFeed game, string what)
    {
        if (what == "first")
            return 0;
        using var mover = new Mover(test);
        Assert.True(await mover.Promoter.PromoteAsync(await Mover.ValidatedAsync(test, game with { HomeRuns = 7, Type = what == "correction" ? "R" : "S" }), default));
        return 1;
    }

    private static async Task<bool> DiesAsync(TestStore test, int diesAt, bool isWritten, Func<Mover, Task> work)
    {
        var mortal = new MortalStore(test.Store, diesAt, isWritten);
        using var mover = new Mover(test, mortal, ShortLease);
        try
        {
            await work(mover);
        }
        catch (DiedException)
        {
            // As planned.
        }
        await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System, default);
        return mortal.IsDead;
    }

    private static async Task AssertFiledOnceAsync(TestStore test, Mover mover, GameValidated report, int revision, string when)
    {
        var filed = await mover.Filed.FindAsync(report.GamePk, default);
        Assert.True(filed is not null, when);
        Assert.True((report.Feed.Sha256, revision) == (filed.File.SourceSha256, filed.File.Revision), $"{when}: revision {filed.File.Revision}");
        Assert.Equal([filed.Folder + GameFile.FeedName, filed.Folder + GameFile.Name], (await test.KeysAsync(Buckets.Current)).Where(key => key.Contains($"/{report.GamePk}/", StringComparison.Ordinal)));
        Assert.True(await test.Store.GetAsync(Buckets.Current, filed.File.Feed.Key, filed.File.Feed.VersionId, default) is not null, when);

        var named = filed.File.Earlier.Append(filed.File.Feed).Select(feed => (feed.Key, feed.VersionId!)).ToHashSet();
        var there = new HashSet<(string, string)>();
        foreach (var key in Enum.GetValues<SeasonPhase>().Select(phase => Buckets.CurrentGame(phase, report.GamePk) + GameFile.FeedName))
            there.UnionWith((await test.VersionsAsync(Buckets.Current, key)).Select(version => (key, version.VersionId)));
        Assert.True(named.SetEquals(there), $"{when}: named {string.Join(' ', named)}, there {string.Join(' ', there)}");

        var loose = (await test.KeysAsync(Buckets.State)).Where(key => key.StartsWith("journals/", StringComparison.Ordinal) || key.StartsWith("leases/", StringComparison.Ordinal));
        Assert.True(!loose.Any(), $"{when}: {string.Join(' ', loose)} is left");
    }
}
