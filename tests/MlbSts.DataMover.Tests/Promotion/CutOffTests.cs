using Microsoft.Extensions.Time.Testing;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;

namespace MlbSts.DataMover.Tests.Promotion;

/// <summary>
/// What comes between a promotion that was cut off and its recovery. Deaths at every write are in MlbSts.Operations.Tests.
/// </summary>
public sealed class CutOffTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_correction_that_comes_before_the_recovery_does_not_hide_what_was_cut_off()
    {
        using var test = await TestStore.CreateAsync();
        for (var diesAt = 2; diesAt <= 7; diesAt++)
        {
            var game = new TinyFeed { GamePk = 700_000 + diesAt };
            var first = await Mover.ValidatedAsync(test, game);
            using (var mover = new Mover(test, new MortalStore(test.Store, diesAt, isWritten: true), _time))
                await Assert.ThrowsAsync<DiedException>(() => mover.Promoter.PromoteAsync(first, default));
            _time.Advance(TimeSpan.FromMinutes(5));

            var correction = await Mover.ValidatedAsync(test, game with { HomeRuns = 4 });
            using var next = new Mover(test, time: _time);
            await next.Handler.HandleAsync(correction, default);
            await next.Sweep.RunOnceAsync(default);
            await next.Sweep.RunOnceAsync(default);
            var file = (await next.Filed.FindAsync(game.Game, default))!.File;
            Assert.Equal((4, correction.Feed.Sha256), (file.HomeRuns, file.SourceSha256));
            var there = await test.VersionsAsync(Buckets.Current, file.Feed.Key);
            Assert.Equal(
                file.Earlier.Append(file.Feed).Select(feed => feed.VersionId).Order(),
                there.Select(version => version.VersionId).Order()
            );
            Assert.Equal(file.Revision, there.Count);
            await AssertNothingLeftAsync(test);
        }
    }

    [Fact]
    public async Task A_mover_whose_broker_is_gone_leaves_a_filed_game_that_is_announced_later()
    {
        using var test = await TestStore.CreateAsync();
        var report = await Mover.ValidatedAsync(test, new TinyFeed());
        using (var mover = new Mover(test))
        {
            mover.Published.Refuses = _ => true;
            await Assert.ThrowsAsync<Messaging.MessagingException>(() => mover.Promoter.PromoteAsync(report, default));
        }
        using var next = new Mover(test);
        await next.Sweep.RunOnceAsync(default);
        Assert.Equal(1, Assert.Single(next.Published.Of<GamePromoted>()).Revision);
        Assert.Equal(report.Feed.Sha256, (await next.Filed.FindAsync(report.GamePk, default))!.File.SourceSha256);
        await AssertNothingLeftAsync(test);
    }

    private static async Task AssertNothingLeftAsync(TestStore test) =>
        Assert.DoesNotContain(
            await test.KeysAsync(Buckets.State),
            key => key.StartsWith("journals/", StringComparison.Ordinal) || key.StartsWith("leases/", StringComparison.Ordinal)
        );
}
