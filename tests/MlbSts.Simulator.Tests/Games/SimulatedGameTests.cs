using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.Rules;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;
using MlbSts.StatsApi.Feeds;
using MlbSts.StatsApi.Patching;

namespace MlbSts.Simulator.Tests.Games;

public class SimulatedGameTests(ITestOutputHelper output)
{
    private const GameTwists Everything =
        GameTwists.RainDelay | GameTwists.Challenge | GameTwists.UmpireReview | GameTwists.CorrectionAfterFinal;

    [Fact]
    public void The_same_seed_plays_the_same_game_and_another_seed_another()
    {
        var (one, again, other) = (Matchups.Timeline(3, Everything), Matchups.Timeline(3, Everything), Matchups.Timeline(4, Everything));
        Assert.Equal(one.Marks, again.Marks);
        Assert.Equal(one.Body(one.Marks.Count - 1).ToArray(), again.Body(one.Marks.Count - 1).ToArray());
        Assert.NotEqual(one.Body(one.Marks.Count - 1).ToArray(), other.Body(other.Marks.Count - 1).ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_state_of_a_game_agrees_with_itself(int seed)
    {
        var timeline = Matchups.Timeline(seed, Everything);
        var (away, home) = (0, 0);
        for (var i = 0; i < timeline.Marks.Count; i++)
        {
            var state = timeline.State(i);
            Assert.Equal([], FeedRules.Violations(state).Concat(FeedRules.PlayerViolations(state)).Select(found => $"state {i}: {found}"));
            var mark = timeline.Marks[i];
            Assert.Equal(mark.AwayScore, state.At("/liveData/linescore/teams/away/runs")?.AsInt());
            Assert.Equal(mark.HomeScore, state.At("/liveData/linescore/teams/home/runs")?.AsInt());
            Assert.Equal(mark.Status.Code, state.At("/gameData/status/statusCode")?.AsString());
            Assert.True(mark.AwayScore is null || (mark.AwayScore >= away && mark.HomeScore >= home), $"state {i} takes a run back");
            (away, home) = (mark.AwayScore ?? away, mark.HomeScore ?? home);
            Assert.Equal(new Domain.Timecode(mark.Moment).ToString(), state.At("/metaData/timeStamp")?.AsString());
            Assert.InRange(state.At("/liveData/linescore/outs")?.AsInt() ?? 0, 0, 3);
        }
        Assert.All(timeline.Marks.Zip(timeline.Marks.Skip(1)), pair => Assert.True(pair.First.Moment < pair.Second.Moment));
    }

    [Fact]
    public async Task A_final_breaks_no_rule_that_a_real_one_is_held_against()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var timeline = Matchups.Timeline(seed, Everything);
            var finals = Enumerable
                .Range(0, timeline.Marks.Count)
                .Where(state => timeline.Marks[state].Status.Code.StartsWith('F'))
                .ToList();
            Assert.NotEmpty(finals);
            foreach (var state in finals)
            {
                var feed = new FeedView(timeline.State(state));
                Assert.True(feed.Status.State.IsFinal());
                Assert.Equal(
                    [],
                    (await RuleBook.Default.CheckAsync(feed, feed.GamePk!.Value)).Select(finding =>
                        $"seed {seed}, state {state}: {finding}"
                    )
                );
            }
        }
    }

    [Fact]
    public async Task No_state_on_the_way_breaks_a_rule()
    {
        var timeline = Matchups.Timeline(11, Everything);
        for (var state = 0; state < timeline.Marks.Count; state++)
        {
            var feed = new FeedView(timeline.State(state));
            var findings = await RuleBook.Default.CheckAsync(feed, feed.GamePk!.Value);
            Assert.Equal([], findings.Select(finding => $"state {state}: {finding}"));
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void The_differences_lead_from_each_state_to_the_next_exactly(int seed)
    {
        var timeline = Matchups.Timeline(seed, Everything);
        var held = timeline.State(0);
        var kinds = new HashSet<JsonPatchKind>();
        for (var i = 1; i < timeline.Marks.Count; i++)
        {
            var answer = FeedPatch.Parse(JsonTree.Array([JsonTree.Parse(timeline.Step(i))]));
            kinds.UnionWith(answer.Steps.SelectMany(step => step).Select(operation => operation.Op));
            held = FeedPatch.Apply(held, answer);
            Assert.True(JsonTree.DeepEquals(held, timeline.State(i)), $"step {i}");
        }
        Assert.Equal(Enum.GetValues<JsonPatchKind>().Order(), kinds.Order());
    }

    [Fact]
    public void A_game_goes_through_every_state_on_its_way()
    {
        var codes = Enumerable
            .Range(1, 6)
            .SelectMany(seed => Matchups.Timeline(seed, Everything).Marks)
            .Select(mark => mark.Status.Code)
            .Distinct();
        Assert.Equal(["F", "I", "IR", "MF", "NH", "O", "P", "PW", "S"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_correction_comes_after_the_final_and_changes_a_hit_into_an_error()
    {
        var timeline = Matchups.Timeline(9, GameTwists.CorrectionAfterFinal);
        var (before, after) = (timeline.State(timeline.Marks.Count - 2), timeline.State(timeline.Marks.Count - 1));
        Assert.Equal(TimeSpan.FromMinutes(20), timeline.Marks[^1].Moment - timeline.Marks[^2].Moment);
        Assert.Equal(("F", "F"), (timeline.Marks[^1].Status.Code, timeline.Marks[^2].Status.Code));
        int Sum(JsonTree feed, string stat) =>
            feed.At($"/liveData/linescore/teams/away/{stat}")!.AsInt()!.Value
            + feed.At($"/liveData/linescore/teams/home/{stat}")!.AsInt()!.Value;
        Assert.Equal(
            (Sum(before, "runs"), Sum(before, "hits") - 1, Sum(before, "errors") + 1),
            (Sum(after, "runs"), Sum(after, "hits"), Sum(after, "errors"))
        );
        Assert.Equal([], FeedRules.Violations(after).Concat(FeedRules.PlayerViolations(after)));
    }

    [Fact]
    public void Baseball_is_plausible_over_many_games()
    {
        var records = Enumerable.Range(0, 300).Select(seed => GameEngine.Play(Matchups.Of(seed))).ToArray();
        var plays = records.SelectMany(record => record.Plays).ToArray();
        double Share(Func<Play, bool> what) => (double)plays.Count(what) / plays.Length;
        Assert.InRange(Share(play => play.Kind == PlayKind.Strikeout), 0.2, 0.24);
        Assert.InRange(Share(play => play.Kind == PlayKind.Walk), 0.07, 0.1);
        Assert.InRange(Share(play => play.Kind == PlayKind.HomeRun), 0.024, 0.037);
        Assert.InRange((double)plays.Count(play => play.Kind.IsHit) / plays.Count(play => play.Kind.IsAtBat), 0.232, 0.262);
        Assert.InRange(records.Average(record => record.Plays[^1].AwayScore + record.Plays[^1].HomeScore), 7.2, 10.5);
        Assert.InRange(
            records.Average(record => record.Plays.Sum(play => play.Events.Count(one => one.Kind == PlayEventKind.Pitch))),
            255,
            320
        );
        Assert.InRange(records.Average(record => (record.Plays[^1].End - record.Matchup.FirstPitch).TotalMinutes), 150, 185);
        Assert.Contains(records, record => record.Plays[^1].Inning > 9);
        Assert.Contains(records, record => !record.Plays[^1].IsTop && record.Plays[^1].OutsAfter < 3);
        Assert.All(records, record => Assert.NotEqual(record.Plays[^1].AwayScore, record.Plays[^1].HomeScore));
    }

    [Fact]
    public void A_feed_changes_as_often_as_a_real_one_and_dates_each_change()
    {
        // Real games of 2023 and later, measured alike: 182 changes an hour, gaps of 7/11/16/20/26 s at 10/25/50/75/90 %.
        var games = Enumerable.Range(1, 20).Select(seed => Matchups.Timeline(seed, default)).ToList();
        var versions = games.Average(game => game.Marks.Count);
        var moments = games.Select(game => FeedMoments.Of(new FeedView(game.State(game.Marks.Count - 1)))).ToList();
        var gaps = moments.SelectMany(game => game.Zip(game.Skip(1), (a, b) => (b.At - a.At).TotalSeconds)).Order().ToList();
        var quantiles = new[] { 0.1, 0.25, 0.5, 0.75, 0.9 }.Select(share => Math.Round(gaps[(int)(share * gaps.Count)])).ToList();
        var anHour = moments.Sum(game => game.Count) / moments.Sum(game => (game[^1].At - game[0].At).TotalHours);
        output.WriteLine($"{versions:0} versions, {anHour:0} changes an hour, gaps {string.Join('/', quantiles)} s");
        Assert.InRange(versions, 440, 600);
        Assert.InRange(anHour, 165, 200);
        Assert.All(quantiles.Zip([7, 11, 16, 20, 26]), pair => Assert.InRange(pair.First - pair.Second, -2, 2));
        // What the final dates is when the feed changed.
        foreach (var (game, dated) in games.Zip(moments))
        {
            var changed = game.Marks.Select(mark => mark.Moment.ToUnixTimeSeconds()).ToHashSet();
            Assert.InRange(dated.Count(moment => changed.Contains(moment.At.ToUnixTimeSeconds())) / (double)dated.Count, 0.97, 1);
        }
    }

    [Fact]
    public void Innings_end_with_three_outs_and_the_home_side_does_not_bat_when_it_leads()
    {
        foreach (var record in Enumerable.Range(0, 100).Select(seed => GameEngine.Play(Matchups.Of(seed))))
        {
            foreach (var half in record.Plays.GroupBy(play => (play.Inning, play.IsTop)))
            {
                var last = half.Last();
                Assert.True(
                    last.OutsAfter == 3
                        || (last.HomeScore > last.AwayScore && last == record.Plays[^1] && half.Key is { IsTop: false, Inning: >= 9 })
                );
                Assert.Equal(last.OutsAfter, half.SelectMany(play => play.Movements).Count(movement => movement.IsOut));
                Assert.Equal(half.Key.Inning > 9, half.First().Events.Any(one => one.Code == "runner_placed"));
            }
            Assert.DoesNotContain(
                record.Plays,
                play =>
                    play is { Inning: >= 9, IsTop: false }
                    && play.Index > 0
                    && record.Plays[play.Index - 1] is var before
                    && before.HomeScore > before.AwayScore
            );
        }
    }
}
