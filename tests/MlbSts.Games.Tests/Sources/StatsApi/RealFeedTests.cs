using System.Diagnostics;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.StatsApi;

/// <summary>
/// Every real final feed: what the plays add up to is held against the feed's own boxscore and linescore, which are counted by somebody
/// else.
/// </summary>
public sealed class RealFeedTests
{
    private const string Folder = "statsapi/feed_live";
    private const int Maximum = 16 * 1024 * 1024;

    public static TheoryData<string> Files => [.. Final.Select(file => file)];

    private static string[] Final { get; } =
    [
        "631220_20200805_224953_R_F.json",
        "634555_20210408_205225_R_F.json",
        "715720_20221104_040316_W_F.json",
        "744914_20240701_214404_R_F.json",
        "746215_20240618_040527_R_F.json",
        "747175_20240713_041909_R_F.json",
    ];

    [Fact]
    public void The_final_feeds_of_a_folder_are_found_and_the_others_refused_with_a_reason()
    {
        var refused = new List<RefusedFile>();
        var source = new StatsApiSource(TestData.Path(Folder), "feeds", Maximum);
        var found = source.Find(refused.Add, default).ToList();
        Assert.Equal(7, found.Count);
        Assert.Equal(
            ["CHN", "HOU", "MIL", "NYA", "TOR"],
            found
                .Select(game => Read(source, game).Game)
                .SelectMany(game => new[] { game.HomeTeam, game.AwayTeam })
                .Where(team => team is "CHN" or "NYA" or "HOU" or "MIL" or "TOR")
                .Distinct()
                .Order()
        );
        Assert.Contains(
            found,
            game => game is { Key: { HomeTeam: "NYA", Number: 1 }, SourceId: "feeds/631220_20200805_224953_R_F.json", GamePk.Value: 631220 }
        );
        Assert.Contains(found, game => game is { Key: { HomeTeam: "PHI", Number: 0 }, Phase: SeasonPhase.PostSeason, Season: 2022 });
        Assert.All(found, game => Assert.NotNull(game.Timestamp));
        Assert.Equal(4, refused.Count);
        Assert.All(refused, file => Assert.Contains("not final", file.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Outs_bases_and_score_go_on_from_each_event_to_the_next(string file)
    {
        var (tables, feed) = Read(file);
        var plays = tables.Plays;
        Assert.Equal(Enumerable.Range(1, plays.Count), plays.Select(play => play.PlayIndex));
        foreach (var half in plays.GroupBy(play => (play.Inning, play.Half)))
        {
            Assert.Equal((0, 0), (half.First().OutsBefore, half.First().BasesBefore));
            foreach (var (before, after) in half.Zip(half.Skip(1)))
            {
                Assert.Equal((before.OutsAfter, before.BasesAfter), (after.OutsBefore, after.BasesBefore));
                Assert.False(before.IsLastOfHalf);
            }
            Assert.True(half.Last().IsLastOfHalf);
            if (half.Last() != plays[^1])
                Assert.Equal(3, half.Last().OutsAfter);
        }
        foreach (var (before, after) in plays.Zip(plays.Skip(1)))
            Assert.Equal((before.AwayScoreAfter, before.HomeScoreAfter), (after.AwayScoreBefore, after.HomeScoreBefore));
        Assert.Equal((feed.Away.Line.Runs, feed.Home.Line.Runs), (plays[^1].AwayScoreAfter, plays[^1].HomeScoreAfter));
        Assert.All(plays, play => Assert.NotEqual("unknown", play.Event));
    }

    // matchup.postOnFirst and its brothers are the feed's own account of who is on base after a plate appearance.
    [Theory]
    [MemberData(nameof(Files))]
    public void The_runners_followed_are_those_the_feed_says_are_on_base(string file)
    {
        var (tables, feed) = Read(file);
        foreach (
            var (play, next) in tables
                .Plays.Zip(tables.Plays.Skip(1))
                .Where(pair => !pair.First.IsLastOfHalf && pair.First.PlateAppearance != pair.Second.PlateAppearance)
        )
        {
            var matchup = feed.Plays[play.PlateAppearance - 1]["matchup"]!;
            string? On(string name) => matchup[name]?["id"]?.AsString();
            int Mask(string? one, string? two, string? three) => (one is null ? 0 : 1) + (two is null ? 0 : 2) + (three is null ? 0 : 4);
            Assert.Equal(Mask(On("postOnFirst"), On("postOnSecond"), On("postOnThird")), play.BasesAfter);
            Assert.Equal(play.BasesAfter, Mask(next.RunnerOnFirstId, next.RunnerOnSecondId, next.RunnerOnThirdId));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Plays_add_up_to_the_boxscore_of_every_batter_and_pitcher(string file)
    {
        var (tables, _) = Read(file);
        foreach (var line in tables.Batting)
        {
            var own = tables.Plays.Where(play => play.BatterId == line.PlayerId && play.IsPlateAppearance).ToList();
            Assert.Equal(
                (
                    line.PlayerId,
                    line.PlateAppearances,
                    line.AtBats,
                    line.Hits,
                    line.Doubles,
                    line.Triples,
                    line.HomeRuns,
                    line.Walks,
                    line.Strikeouts,
                    line.RunsBattedIn
                ),
                (
                    line.PlayerId,
                    own.Count,
                    own.Count(play => play.IsAtBat),
                    Hits(own, 0),
                    Hits(own, 2),
                    Hits(own, 3),
                    Hits(own, 4),
                    own.Count(play => play.Event is "walk" or "intentional_walk"),
                    own.Count(play => play.Event == "strikeout"),
                    own.Sum(play => play.RunsBattedIn)
                )
            );
            Assert.Equal(
                (line.Runs, line.StolenBases, line.CaughtStealing ?? 0),
                (
                    Moves(line.PlayerId, runner => runner.IsRun),
                    Moves(line.PlayerId, runner => runner.IsStolenBase),
                    Moves(line.PlayerId, runner => runner.IsCaughtStealing)
                )
            );
        }
        foreach (var line in tables.Pitching)
        {
            var own = tables.Plays.Where(play => play.PitcherId == line.PlayerId).ToList();
            Assert.Equal(
                (line.PlayerId, line.Outs, line.BattersFaced, line.Hits, line.Strikeouts, line.WildPitches ?? 0),
                (
                    line.PlayerId,
                    own.Sum(play => play.OutsMade),
                    own.Count(play => play.IsPlateAppearance),
                    Hits(own, 0),
                    own.Count(play => play.Event == "strikeout"),
                    own.Count(play => play.IsWildPitch)
                )
            );
            Assert.Equal((line.PlayerId, line.Pitches), (line.PlayerId, tables.Pitches.Count(pitch => pitch.PitcherId == line.PlayerId)));
            Assert.Equal(
                (line.PlayerId, line.Runs),
                (
                    line.PlayerId,
                    tables.Runners.Count(runner =>
                        runner.IsRun && (runner.ResponsiblePitcherId ?? line.PlayerId) == line.PlayerId && Pitcher(runner, line)
                    )
                )
            );
        }
        Assert.Equal((tables.Game.AwayErrors + tables.Game.HomeErrors) ?? 0, tables.Plays.Sum(play => play.Errors));
        Assert.Equal(tables.Fielding.Sum(line => line.Errors), tables.Plays.Sum(play => play.Errors));

        int Moves(string player, Func<RunnerRow, bool> which) => tables.Runners.Count(runner => runner.RunnerId == player && which(runner));
        bool Pitcher(RunnerRow runner, PitchingRow line) =>
            runner.ResponsiblePitcherId is not null || tables.Plays[runner.PlayIndex - 1].PitcherId == line.PlayerId;
        static int Hits(IEnumerable<PlayRow> plays, int bases) =>
            plays.Count(play => bases == 0 ? play.HitBases > 0 : play.HitBases == bases);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_pitch_of_the_feed_has_one_row_that_points_at_its_plate_appearance(string file)
    {
        var (tables, feed) = Read(file);
        var thrown = feed
            .Plays.SelectMany(play => play["playEvents"]!.Items)
            .Where(happening => happening["isPitch"]?.AsBool() == true)
            .ToList();
        Assert.Equal(thrown.Select(pitch => pitch["playId"]?.AsString()), tables.Pitches.Select(pitch => pitch.PitchGuid));
        Assert.All(
            tables.Pitches,
            pitch =>
                Assert.Equal(
                    (pitch.PlateAppearance, pitch.Inning, pitch.Half),
                    (
                        tables.Plays[pitch.PlayIndex - 1].PlateAppearance,
                        tables.Plays[pitch.PlayIndex - 1].Inning,
                        tables.Plays[pitch.PlayIndex - 1].Half
                    )
                )
        );
        Assert.DoesNotContain(tables.Pitches, pitch => pitch.Call == "unknown" || pitch.StartSpeedMph is null);
        Assert.Subset(
            tables.Pitches.Where(pitch => pitch.IsInPlay).Select(pitch => pitch.PlayIndex).ToHashSet(),
            tables.Plays.Where(play => play.FieldedBy is not null).Select(play => play.PlayIndex).ToHashSet()
        );
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_game_its_teams_its_park_and_its_innings_are_all_there(string file)
    {
        var (tables, feed) = Read(file);
        var game = tables.Game;
        Assert.Equal((2, 1, "full", "final"), (tables.Teams.Count, tables.Venues.Count, game.Account, game.Status));
        Assert.All(
            new object?[]
            {
                game.StartTime,
                game.LocalStartTime,
                game.DayNight,
                game.WindSpeedMph,
                game.TemperatureF,
                game.Sky,
                game.HomePlateUmpire,
                game.ThirdBaseUmpire,
                game.WinningPitcherId,
                game.DurationMinutes,
                game.AwayLeftOnBase,
            },
            Assert.NotNull
        );
        Assert.Equal(feed.Away.Line.Runs + feed.Home.Line.Runs, tables.LineScores.Sum(line => line.Runs));
        foreach (var line in tables.LineScores)
            Assert.Equal(
                line.Runs,
                tables.Plays.Where(play => play.Inning == line.Inning && play.BattingTeam == line.Team).Sum(play => play.Runs)
            );
        Assert.Equal(20, tables.Lineups.Count(line => line.IsStarter) + (game.UsesDesignatedHitter == true ? 0 : 2));
        Assert.All(
            tables.Players,
            player =>
                Assert.True(
                    player is { FullName: not null, Bats: not null, Throws: not null, HeightIn: > 60, MlbId: > 0, BirthDate: not null }
                )
        );
        Assert.DoesNotContain(tables.Lineups, line => line.BeforePlayIndex is null);
    }

    [Fact]
    public void A_feed_is_read_in_milliseconds_once_it_is_parsed()
    {
        var (feed, game) = Parse(Final[^1]);
        for (var i = 0; i < 20; i++)
            StatsApiReader.Read(new FeedView(JsonTree.ParseOwned([.. feed])), game);
        var fastest = Enumerable
            .Range(0, 20)
            .Select(_ =>
            {
                var view = new FeedView(JsonTree.ParseOwned([.. feed]));
                var clock = Stopwatch.StartNew();
                StatsApiReader.Read(view, game);
                return clock.Elapsed;
            })
            .Min();
        TestContext.Current.SendDiagnosticMessage($"rows of a feed: {fastest.TotalMilliseconds:0.0} ms");
        // 6 ms on a machine with other work; the limit is for one that is all but busy.
        Assert.InRange(fastest.TotalMilliseconds, 0, 500);
    }

    private static GameTables Read(StatsApiSource source, FoundGame game)
    {
        using var reader = source.OpenReader(game.Phase, game.Season);
        return reader.Read(game);
    }

    private static (GameTables Tables, FeedView Feed) Read(string file)
    {
        var (content, game) = Parse(file);
        var feed = new FeedView(JsonTree.ParseOwned(content));
        return (StatsApiReader.Read(feed, game), feed);
    }

    private static (byte[] Content, FoundGame Game) Parse(string file)
    {
        var source = new StatsApiSource(TestData.Path(Folder), "", [file], Maximum);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), default));
        return (game.Document!().ToArray(), game);
    }
}
