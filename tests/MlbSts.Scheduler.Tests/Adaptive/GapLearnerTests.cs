using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MlbSts.Messaging.Messages;
using MlbSts.Scheduler.Adaptive;
using MlbSts.Scheduler.Gaps;
using MlbSts.Scheduler.Intervals;
using MlbSts.Storage;

namespace MlbSts.Scheduler.Tests.Adaptive;

public sealed class GapLearnerTests : IDisposable
{
    private const string Feed = """
        {"gamePk":7,"liveData":{"plays":{"allPlays":[
          {"about":{"startTime":"2025-07-04T23:00:00Z","endTime":"2025-07-04T23:06:00Z","isComplete":true,"halfInning":"top"},"count":{"outs":1},
           "playEvents":[
            {"isPitch":true,"startTime":"2025-07-04T23:05:10Z","details":{"call":{"code":"F"}},"count":{"balls":0,"strikes":1}},
            {"isPitch":true,"startTime":"2025-07-04T23:05:27Z","details":{"call":{"code":"F"}},"count":{"balls":0,"strikes":2}}]}
        ]}}}
        """;

    private readonly League _league = new(new SchedulerOptions { Policy = AdaptivePolicy.PolicyName });

    public void Dispose() => _league.Dispose();

    [Fact]
    public async Task What_is_shipped_is_used_until_games_were_learnt()
    {
        using var store = await TestStore.CreateAsync();
        Assert.Null(_league.Intervals.Adaptive);
        await Learner(store).ReadAsync(default);
        Assert.True(_league.Intervals.Adaptive!.Tables.Model.Survives((int)FeedMomentKind.EndOfHalfInning, 60) > 0.5);
    }

    [Fact]
    public async Task A_filed_game_is_learnt_once_however_often_it_is_told_and_a_correction_is_not()
    {
        using var store = await TestStore.CreateAsync();
        var put = new PutOptions { ContentType = "application/zstd" };
        var stored = await store.Store.PutAsync(
            Buckets.Current,
            "regular-season/games/7/feed.json.zst",
            store.Zstd.Compress(Encoding.UTF8.GetBytes(Feed)),
            put,
            default
        );
        var learner = Learner(store);
        await learner.ReadAsync(default);
        var before = _league.Intervals.Adaptive!.Tables;
        foreach (var revision in new[] { 1, 1, 2 })
            await learner.HandleAsync(
                new GamePromoted(new GamePk(7), SeasonPhase.RegularSeason, stored.Reference, stored.Reference, revision),
                default
            );

        var record = (await store.Store.GetJsonAsync<GapCurvesRecord>(Buckets.State, Buckets.GapCurves, default))!.Value;
        Assert.Equal((GapLearner.Shipped().Games + 1, new GamePk(7)), (record.Games, Assert.Single(record.Latest)));
        var fouls = GapCurves.Of(GapLearner.Shipped())[FeedMomentKind.Foul, 17, FeedMomentKind.Foul];
        Assert.Equal(fouls + 1, GapCurves.Of(record)[FeedMomentKind.Foul, 17, FeedMomentKind.Foul], 0.02);
        await learner.ReadAsync(default);
        Assert.NotSame(before, _league.Intervals.Adaptive!.Tables);
        var known = _league.Intervals.Adaptive.Tables;
        await learner.ReadAsync(default);
        Assert.Same(known, _league.Intervals.Adaptive.Tables);
    }

    [Fact]
    public async Task Curves_of_another_version_are_neither_read_nor_overwritten()
    {
        using var store = await TestStore.CreateAsync();
        await store.Store.PutJsonAsync(Buckets.State, Buckets.GapCurves, GapLearner.Shipped() with { Version = 9 }, default);
        var refused = await Assert.ThrowsAsync<ObjectCorruptException>(() => Learner(store).ReadAsync(default));
        Assert.Contains("version 9", refused.Message, StringComparison.Ordinal);
    }

    private GapLearner Learner(TestStore store) => new(store.Store, store.Zstd, _league.Intervals, NullLogger<GapLearner>.Instance);
}
