using System.Text;

namespace MlbSts.Lake.Tests.Loading;

/// <summary>Everything that is wrong lies beside what is right, and what is right is loaded.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private const int Maximum = 5_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_bad_file_is_refused_with_its_reason_and_the_good_ones_are_loaded()
    {
        File.WriteAllBytes(_folder["good.json"], new TinyFeed().Bytes);
        File.WriteAllText(_folder["batting.csv"], "game_id,team,player,ab\nBOS201504180,BOS,p,4\n");
        var zip = File.ReadAllBytes(Packed.Zip(_folder["good.zip"], TinySeason.Files()));
        GamedayFiles.Write(_folder["gameday"]);

        await LongLineAsync("long-batting.csv", "game_id,team,player,ab\nBOS201504180,BOS,");
        await LongLineAsync("long-batting.ndjson", "{\"game_id\": \"BOS201504180\"}\n{\"game_id\": \"");
        await LongLineAsync("long.json", "{\"gamePk\": \"");
        await LongLineAsync("2016TOR.EVA", "id,TOR201605010\ncom,\"");
        File.WriteAllText(_folder["missing-batting.csv"], "game_id,team,player\nBOS201504180,BOS,p\n");
        File.WriteAllText(_folder["deep.json"], Deep("{\"a\":", "}"));
        File.WriteAllText(_folder["deep-batting.json"], $"[{Deep("[", "]")}]");
        File.WriteAllText(
            _folder["deep-batting.ndjson"],
            string.Concat(Enumerable.Repeat($"{{\"game_id\": \"a \\\" [\", \"d\": {Deep("[", "]")}}}\n", 2))
        );
        var rows = Encoding.UTF8.GetBytes(
            "game_id,team,player,ab\n" + string.Concat(Enumerable.Range(0, 50_000).Select(number => $"BOS201504180,BOS,p{number},4\n"))
        );
        File.WriteAllBytes(_folder["cut-batting.csv.gz"], Packed.Gzip(rows)[..5000]);
        File.WriteAllBytes(
            _folder["cut-batting.ndjson.gz"],
            Packed.Gzip("{\"game_id\": \"BOS201504180\", \"team\": \"BOS\", \"player\": \"p\", \"ab\": 4}\n"u8.ToArray())[..40]
        );
        File.WriteAllBytes(_folder["cut.zip"], zip[..(zip.Length / 2)]);
        Directory.CreateDirectory(_folder["bomb"]);
        File.WriteAllText(
            _folder["bomb/boxscore.xml"],
            "<!DOCTYPE b [<!ENTITY a \"ha\"><!ENTITY c \"&a;&a;&a;&a;\">]><boxscore game_id=\"&c;\"/>"
        );

        using var store = await TestStore.CreateAsync();
        var report = await FileLoad.LoadAsync(store, Maximum, _folder.Path);
        var reasons = report.Refused.ToDictionary(refused => Path.GetFileName(refused.What), refused => refused.Reason);
        foreach (
            var (file, reason) in new[]
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
            }
        )
        {
            Assert.True(reasons.Remove(file, out var said), $"{file} is not refused");
            Assert.Contains(reason, said, StringComparison.Ordinal);
        }
        Assert.Empty(reasons);
        Assert.Equal(4, report.Loaded);
    }

    private static string Deep(string open, string close) =>
        string.Concat(Enumerable.Repeat(open, 200_000)) + "1" + string.Concat(Enumerable.Repeat(close, 200_000));

    // As long as it need be to be beyond every limit of a line, and within those of a file but for a feed's.
    private async Task LongLineAsync(string name, string start)
    {
        await using var file = File.Create(_folder[name]);
        await file.WriteAsync(Encoding.UTF8.GetBytes(start));
        var some = new byte[1 << 20];
        Array.Fill(some, (byte)'x');
        for (var written = 0; written < 6; written++)
            await file.WriteAsync(some);
    }
}
