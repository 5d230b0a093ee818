using System.IO.Compression;
using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.Retrosheet;

/// <summary>Retrosheet's own zips; the tables are held against Chadwick's counts and against the pitch sequences.</summary>
public sealed class RealSeasonTests
{
    [Theory]
    [InlineData("2016eve", "cwevent-2016-regular.csv.gz", 2428)]
    [InlineData("1982eve", "cwevent-1982-regular.csv.gz", 2107)]
    [InlineData("2016post", "cwevent-2016-postseason.csv.gz", 35)]
    public void Every_event_of_cwevent_is_a_row_of_plays(string archive, string expected, int games)
    {
        var events = 0;
        var found = Load(
            archive,
            game =>
            {
                events += game.Plays.Count;
                Assert.Equal(Enumerable.Range(1, game.Plays.Count), game.Plays.Select(play => play.PlayIndex));
            }
        );
        Assert.Equal(games, found.Games.Count);
        Assert.Equal(Rows(expected), events);
    }

    [Theory]
    [InlineData("2016eve")]
    [InlineData("2016post")]
    [InlineData("2016as")]
    [InlineData("1982eve")]
    public void The_tables_of_a_game_agree_with_each_other(string archive)
    {
        Load(
            archive,
            game =>
            {
                var id = game.Game.GameId;
                var score = game.Game.AwayScore + game.Game.HomeScore;
                Assert.True(score == game.Plays.Sum(play => play.Runs), id);
                Assert.True(score == game.Runners.Count(runner => runner.IsRun), id);
                Assert.True(score == game.Batting.Sum(line => line.Runs), id);
                Assert.True(score == game.Pitching.Sum(line => line.Runs), id);
                Assert.True(score == game.LineScores.Sum(line => line.Runs), id);
                Assert.True(game.Plays.Sum(play => play.OutsMade) == game.Runners.Count(runner => runner.IsOut), id);
                Assert.True(game.Plays.Sum(play => play.OutsMade) == game.Pitching.Sum(line => line.Outs), id);
                Assert.True(game.Game.AwayHits + game.Game.HomeHits == game.LineScores.Sum(line => line.Hits), id);
                Assert.True(game.Game.AwayLeftOnBase + game.Game.HomeLeftOnBase == game.LineScores.Sum(line => line.LeftOnBase), id);
                Assert.True(game.Plays.Count(play => play.IsPlateAppearance) == game.Batting.Sum(line => line.PlateAppearances), id);
                Assert.True(game.Runners.Count(runner => runner.IsStolenBase) == game.Batting.Sum(line => line.StolenBases), id);
                Assert.True(game.Lineups.Count(line => line.IsStarter) is >= 18 and <= 20, id);
            }
        );
    }

    [Theory]
    [InlineData("2016eve", 716_000, 717_000)]
    [InlineData("2016post", 10_000, 10_500)]
    public void Each_pitch_of_the_sequences_is_one_row(string archive, int least, int most)
    {
        var pitches = 0;
        var repeated = 0;
        Load(
            archive,
            game =>
            {
                // The last sequence of a plate appearance has all its pitches.
                var inSequences = game
                    .Plays.GroupBy(play => play.PlateAppearance)
                    .Sum(plays => (plays.Last().PitchSequence ?? "").Count(IsPitch));
                repeated += Math.Abs(inSequences - game.Pitches.Count(pitch => IsPitch(pitch.CallCode![0])));
                pitches += game.Pitches.Count;
                Assert.Equal(
                    game.Pitches.Count(pitch => pitch.Call is not ("automatic_ball" or "no_pitch")),
                    game.Pitching.Sum(line => line.Pitches)
                );
                Assert.All(game.Pitches, pitch => Assert.True(pitch.StrikesBefore is null or <= 2));
            }
        );
        Assert.InRange(pitches, least, most);
        // Very few records do not repeat what came before, or repeat it otherwise.
        Assert.InRange(repeated, 0, 10);
    }

    [Fact]
    public void The_count_before_the_last_pitch_is_the_record_s_own()
    {
        var plays = 0;
        var differ = 0;
        Load(
            "2016eve",
            game =>
            {
                var last = game
                    .Pitches.Where(pitch => pitch.BallsBefore is not null)
                    .GroupBy(pitch => pitch.PlayIndex)
                    .ToDictionary(pitches => pitches.Key, pitches => pitches.Last());
                foreach (
                    var play in game.Plays.Where(play =>
                        play is { IsPlateAppearance: true, Balls: not null } && last.ContainsKey(play.PlayIndex)
                    )
                )
                {
                    plays++;
                    differ += (last[play.PlayIndex].BallsBefore, last[play.PlayIndex].StrikesBefore) == (play.Balls, play.Strikes) ? 0 : 1;
                }
            }
        );
        Assert.True(plays > 180_000);
        Assert.InRange(differ, 0, plays / 1000);
    }

    [Theory]
    [InlineData("1982post", "L,W")]
    [InlineData("2015post", "D,F,L,W")]
    [InlineData("2016post", "D,F,L,W")]
    [InlineData("2016as", "A")]
    [InlineData("1982as", "A")]
    public void Series_are_told_by_the_names_of_the_files(string archive, string types)
    {
        var found = new HashSet<string>();
        var loaded = Load(archive, game => found.Add(game.Game.GameType));
        Assert.Equal(types, string.Join(',', found.Order()));
        var phase = types == "A" ? SeasonPhase.RegularSeason : SeasonPhase.PostSeason;
        Assert.All(loaded.Games, game => Assert.Equal(phase, game.Phase));
    }

    [Fact]
    public void An_unpacked_folder_gives_the_same_games_as_the_zip()
    {
        using var folder = new TemporaryFolder();
        ZipFile.ExtractToDirectory(TestData.Path("retrosheet/events/2016post.zip"), folder.Path);
        ZipFile.ExtractToDirectory(TestData.Path("retrosheet/events/1982post.zip"), folder.Path);
        var loaded = RetrosheetLoad.From(folder.Path);
        Assert.Empty(loaded.Refused);
        var zips = Load("1982post", _ => { }).Games.Concat(Load("2016post", _ => { }).Games);
        Assert.Equal(
            zips.Select(game => (game.Key, game.ContentSha256)).OrderBy(game => game.ToString()),
            loaded.Games.Select(game => (game.Key, game.ContentSha256)).OrderBy(game => game.ToString())
        );
    }

    [Fact]
    public async Task Readers_side_by_side_share_a_season_and_give_the_same_rows()
    {
        var source = new RetrosheetSource(TestData.Path("retrosheet/events/2016post.zip"), "2016post.zip");
        var games = source.Find(_ => { }, CancellationToken.None).ToList();
        var alone = new List<int>();
        Load("2016post", game => alone.Add(game.Plays.Count + 1000 * game.Pitches.Count));
        var together = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        using var reader = source.OpenReader(SeasonPhase.PostSeason, 2016);
                        return games.Select(reader.Read).Select(game => game.Plays.Count + 1000 * game.Pitches.Count).ToList();
                    })
                )
        );
        Assert.All(together, one => Assert.Equal(alone, one));
    }

    private static Loaded Load(string archive, Action<GameTables> look)
    {
        var loaded = RetrosheetLoad.Each(TestData.Path($"retrosheet/events/{archive}.zip"), $"{archive}.zip", look);
        Assert.Empty(loaded.Refused);
        return loaded;
    }

    // Later sequences leave a no pitch out.
    private static bool IsPitch(char letter) => letter != 'N' && PitchCalls.OfLetter(letter) is not null;

    private static int Rows(string expected)
    {
        using var file = new StreamReader(
            new GZipStream(File.OpenRead(TestData.Path($"retrosheet/expected/{expected}")), CompressionMode.Decompress)
        );
        var rows = -1;
        while (file.ReadLine() is not null)
            rows++;
        return rows;
    }
}
