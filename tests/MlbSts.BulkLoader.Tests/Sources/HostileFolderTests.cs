using System.Text;
using MlbSts.BulkLoader.Tests.Sources.Custom;
using MlbSts.BulkLoader.Tests.Sources.Gameday;
using MlbSts.BulkLoader.Tests.Sources.Retrosheet;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Custom;
using MlbSts.TestSupport;

namespace MlbSts.BulkLoader.Tests.Sources;

/// <summary>Everything that is wrong lies beside what is right, and what is right is loaded.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private const int Maximum = 5_000_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_bad_file_is_refused_with_its_reason_and_the_good_ones_are_loaded()
    {
        File.WriteAllBytes(folder["good.json"], new TinyFeed().Bytes);
        File.WriteAllText(folder["batting.csv"], "game_id,team,player,ab\nBOS201504180,BOS,p,4\n");
        var zip = File.ReadAllBytes(Loaded.Zip(folder["good.zip"], TinySeason.Files()));
        GamedayFiles.Write(folder["gameday"]);

        await LongLineAsync("long-batting.csv", "game_id,team,player,ab\nBOS201504180,BOS,");
        await LongLineAsync("long-batting.ndjson", "{\"game_id\": \"BOS201504180\"}\n{\"game_id\": \"");
        await LongLineAsync("long.json", "{\"gamePk\": \"");
        await LongLineAsync("2016TOR.EVA", "id,TOR201605010\ncom,\"");
        File.WriteAllText(folder["missing-batting.csv"], "game_id,team,player\nBOS201504180,BOS,p\n");
        File.WriteAllText(folder["deep.json"], Deep("{\"a\":", "}"));
        File.WriteAllText(folder["deep-batting.json"], $"[{Deep("[", "]")}]");
        File.WriteAllText(folder["deep-batting.ndjson"], string.Concat(Enumerable.Repeat($"{{\"game_id\": \"a \\\" [\", \"d\": {Deep("[", "]")}}}\n", 2)));
        var rows = Encoding.UTF8.GetBytes("game_id,team,player,ab\n" + string.Concat(Enumerable.Range(0, 50_000).Select(number => $"BOS201504180,BOS,p{number},4\n")));
        File.WriteAllBytes(folder["cut-batting.csv.gz"], FileLoad.Gzip(rows)[..5000]);
        File.WriteAllBytes(folder["cut-batting.ndjson.gz"], FileLoad.Gzip("{\"game_id\": \"BOS201504180\", \"team\": \"BOS\", \"player\": \"p\", \"ab\": 4}\n"u8.ToArray())[..40]);
        File.WriteAllBytes(folder["cut.zip"], zip[..(zip.Length / 2)]);
        Directory.CreateDirectory(folder["bomb"]);
        File.WriteAllText(folder["bomb/boxscore.xml"], "<!DOCTYPE b [<!ENTITY a \"ha\"><!ENTITY c \"&a;&a;&a;&a;\">]><boxscore game_id=\"&c;\"/>");

        using var store = await TestStore.CreateAsync();
        var report = await FileLoad.LoadAsync(store, Maximum, folder.Path);
        var reasons = report.Refused.ToDictionary(refused => Path.GetFileName(refused.What), refused => refused.Reason);
        foreach (var (file, reason) in new[]
        {
            ("long-batting.csv", "a line is longer than 2000000 bytes"),
            ("long-batting.ndjson", "an object is larger than 2000000 bytes"),
            ("long.json", "larger than 5000000 bytes (BulkLoader:MaximumFileBytes)"),
            ("2016TOR.EVA", "line 2 has"),
            ("missing-batting.csv", "the column at_bats of the table batting is not in it"),
            ("deep.json", "not whole JSON"),
            ("deep-batting.json", "it nests deeper than 64 levels"),
            ("deep-batting.ndjson", "it nests deeper than 64 levels"),
            ("cut-batting.csv.gz", "cannot be unpacked"),
            ("cut-batting.ndjson.gz", "cannot be unpacked"),
            ("cut.zip", "truncated"),
            ("boxscore.xml", "DTD"),
        })
        {
            Assert.True(reasons.Remove(file, out var said), $"{file} is not refused");
            Assert.Contains(reason, said, StringComparison.Ordinal);
        }
        Assert.Empty(reasons);
        Assert.Equal(4, report.Loaded);
    }

    [Fact]
    public void A_table_that_names_more_games_or_players_than_there_are_is_refused()
    {
        using var mine = new CustomFolder();
        mine.Add("batting.csv", "game_id,team,player,ab\n" + string.Concat(Enumerable.Range(0, 30).Select(day => $"BOS201504{day + 1:00}0,BOS,p,4\n")));
        Assert.Contains("it names more than 29 games: is game_id what says", mine.Refusal(limits: new CustomLimits { Games = 29 }), StringComparison.Ordinal);
        mine.Refused.Clear();
        Assert.Equal(30, mine.Find(limits: new CustomLimits { Games = 30 }).Count);
        mine.Add("players.csv", "player_id,team\na,BOS\nb,BOS\nc,BOS\n");
        Assert.Equal(30, mine.Find(limits: new CustomLimits { RowsOfSeasons = 2 }).Count);
        Assert.Equal("it has 3 rows; at most 2 of the table players are read", Assert.Single(mine.Refused).Reason);
    }

    [Fact]
    public void A_game_of_too_many_rows_is_set_aside_alone()
    {
        using var mine = new CustomFolder();
        mine.Add("batting.csv", "game_id,team,player,ab\n" + string.Concat(Enumerable.Range(0, 30).Select(number => $"BOS201504180,BOS,p{number},4\n")) + "BOS201504190,BOS,p,4\n");
        Assert.Equal("BOS201504190", Assert.Single(mine.Find(limits: new CustomLimits { RowsOfGame = 29 })).Key.ToString());
        Assert.Equal(("mine/batting.csv#BOS201504180", "it has 30 rows, more than 29: that is not one game"), (Assert.Single(mine.Refused).File, mine.Refused[0].Reason));
    }

    [Fact]
    public void Tables_that_are_gone_when_they_are_read_are_refused_game_by_game()
    {
        using var mine = new CustomFolder();
        var game = Assert.Single(mine.Add("batting.csv", "game_id,team,player,ab\nBOS201504180,BOS,p,4\n").Find());
        File.Delete(Path.Combine(mine.Path, "batting.csv"));
        for (var again = 0; again < 2; again++)
            Assert.Contains("cannot be read", Assert.Throws<GameRefusedException>(() => game.Source.OpenReader(game.Phase, game.Season)).Message, StringComparison.Ordinal);
    }

    private static string Deep(string open, string close) => string.Concat(Enumerable.Repeat(open, 200_000)) + "1" + string.Concat(Enumerable.Repeat(close, 200_000));

    // As long as it need be to be beyond every limit of a line, and within those of a file but for a feed's.
    private async Task LongLineAsync(string name, string start)
    {
        await using var file = File.Create(folder[name]);
        await file.WriteAsync(Encoding.UTF8.GetBytes(start));
        var some = new byte[1 << 20];
        Array.Fill(some, (byte)'x');
        for (var written = 0; written < 6; written++)
            await file.WriteAsync(some);
    }
}
