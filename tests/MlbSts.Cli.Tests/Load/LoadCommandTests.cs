using System.IO.Compression;
using MlbSts.Lake.Requests;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Load;

/// <summary><c>sts load</c> as its user has it: what is broken is named and left, what is whole is loaded.</summary>
public sealed class LoadCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Input => _folder["input"];

    private string Store => _folder["store"];

    public LoadCommandTests() => Directory.CreateDirectory(Input);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_broken_is_refused_with_its_reason_and_the_rest_is_loaded()
    {
        var zip = TestData.Path("retrosheet/events/2016post.zip");
        File.Copy(zip, Put("2016post.zip"));
        await File.WriteAllBytesAsync(
            Put("2015post.zip"),
            (await File.ReadAllBytesAsync(TestData.Path("retrosheet/events/2015post.zip")))[..20_000]
        );
        await PutBombAsync("1999eve.zip");
        await File.WriteAllTextAsync(
            Put("bomb/inning_all.xml"),
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><game>&b;</game>"
        );
        await File.WriteAllTextAsync(Put("feed.json"), "{ \"gamePk\": 1, \"gameData\": {");
        await File.WriteAllTextAsync(Put("tables/batting.csv"), "game_id,player_id,at_bats\nBOS199905010,ramim002,4\n");
        await File.WriteAllTextAsync(Put("tables/plays.parquet"), "PAR1 and no more");
        PutEndless("2000BOS.EVA");
        PutEndless("endless/plays.csv");
        PutEndless("endless.json");

        var answer = await Sts.LoadAsync(Store, Input);

        Assert.Equal(1, answer.Code);
        Assert.Contains("post-season 2016: version 1, 35 games", answer.Output, StringComparison.Ordinal);
        Assert.Contains("35 loaded, 0 replaced, 0 unchanged, 0 kept as they were", answer.Output, StringComparison.Ordinal);
        foreach (
            var broken in new[]
            {
                "2015post.zip",
                "1999eve.zip",
                "inning_all.xml",
                "feed.json",
                "batting.csv",
                "plays.parquet",
                "2000BOS.EVA",
                "plays.csv",
                "endless.json",
            }
        )
            Assert.Contains(
                answer.Output.Split('\n'),
                line => line.StartsWith("refused ", StringComparison.Ordinal) && line.Contains(broken, StringComparison.Ordinal)
            );
        Assert.Equal(["post-season/2016/"], await SeasonsAsync());
    }

    [Fact]
    public async Task The_same_load_again_writes_nothing_and_another_spelling_of_it_neither()
    {
        var zip = TestData.Path("retrosheet/events/2016post.zip");
        Assert.Equal(0, (await Sts.LoadAsync(Store, zip)).Code);
        var before = await ObjectsAsync();
        var again = await Sts.LoadAsync(Store, zip);
        Assert.Equal(0, again.Code);
        Assert.Contains("post-season 2016: version 1 stays, 35 games", again.Output, StringComparison.Ordinal);
        Assert.Contains("0 loaded, 0 replaced, 35 unchanged", again.Output, StringComparison.Ordinal);

        // The same files, unpacked.
        await ZipFile.ExtractToDirectoryAsync(zip, Input);
        Assert.Contains("35 unchanged", (await Sts.LoadAsync(Store, Input)).Output, StringComparison.Ordinal);
        Assert.Equal(before, await ObjectsAsync());
    }

    [Fact]
    public async Task Part_of_a_season_is_loaded_and_completed_later()
    {
        var zip = TestData.Path("retrosheet/events/2016post.zip");
        var part = await Sts.LoadAsync(
            Store,
            new LoadRequest
            {
                Paths = [zip],
                Teams = ["CLE"],
                From = new DateOnly(2016, 10, 14),
                To = new DateOnly(2016, 10, 19),
            }
        );
        Assert.Contains("post-season 2016: version 1, 5 games", part.Output, StringComparison.Ordinal);
        var rest = await Sts.LoadAsync(Store, zip);
        Assert.Contains("post-season 2016: version 2, 35 games", rest.Output, StringComparison.Ordinal);
        Assert.Contains("30 loaded, 0 replaced, 5 unchanged", rest.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_game_makes_a_new_version_and_the_others_stay()
    {
        await ZipFile.ExtractToDirectoryAsync(TestData.Path("retrosheet/events/2016post.zip"), Input);
        Assert.Equal(0, (await Sts.LoadAsync(Store, Input)).Code);
        var series = Directory.EnumerateFiles(Input, "2016WS.EV*").Single();
        var text = await File.ReadAllTextAsync(series);
        const string Attendance = "info,attendance,38104";
        Assert.Contains(Attendance, text, StringComparison.Ordinal);
        var at = text.IndexOf("id,CLE201611020", StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            series,
            text[..at] + text[at..].Replace(Attendance, "info,attendance,38105", StringComparison.Ordinal)
        );

        var answer = await Sts.LoadAsync(Store, new LoadRequest { Paths = [Input], Game = "CLE201611020" });

        Assert.Contains("1 game found: 0 loaded, 1 replaced", answer.Output, StringComparison.Ordinal);
        Assert.Contains("post-season 2016: version 2, 35 games", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.zip", "There is no file or folder")]
    [InlineData("", "There is nothing to load")]
    public async Task Nothing_to_load_is_said_and_no_store_is_made(string path, string reason)
    {
        var answer = await Sts.LoadAsync(Store, Path.Combine(Input, path));
        Assert.Equal(2, answer.Code);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Store));
    }

    private string Put(string name)
    {
        var path = Path.Combine(Input, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    // One line of 2 GB, which takes no room on the disk.
    private void PutEndless(string name)
    {
        using var stream = File.Create(Put(name));
        stream.SetLength(2L << 30);
    }

    private async Task PutBombAsync(string name)
    {
        await using var zip = await ZipFile.OpenAsync(Put(name), ZipArchiveMode.Create, TestContext.Current.CancellationToken);
        await using var entry = await zip.CreateEntry("1999BOS.EVA", CompressionLevel.Fastest)
            .OpenAsync(TestContext.Current.CancellationToken);
        var nothing = new byte[1 << 20];
        for (var megabyte = 0; megabyte < 100; megabyte++)
            await entry.WriteAsync(nothing, TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> SeasonsAsync()
    {
        var seasons = new HashSet<string>();
        foreach (var item in await ObjectsAsync())
            seasons.Add(string.Join('/', item.Split('/')[..2]) + "/");
        return [.. seasons.Order()];
    }

    private async Task<List<string>> ObjectsAsync()
    {
        using var store = new FileObjectStore(Store, durable: false);
        var objects = new List<string>();
        await foreach (var info in store.ListAsync(Buckets.Historical, "", TestContext.Current.CancellationToken))
        {
            await foreach (var version in store.ListVersionsAsync(Buckets.Historical, info.Key, TestContext.Current.CancellationToken))
                objects.Add($"{info.Key} {version.VersionId}");
        }
        return objects;
    }
}
