using System.IO.Compression;
using System.Text;
using MlbSts.Cli.Retrosheet;
using MlbSts.Retrosheet.Csv;

namespace MlbSts.Cli.Tests;

/// <summary><c>sts retrosheet events</c> over files, folders and zips of invented games.</summary>
public sealed class EventsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sts-events-").FullName;

    public EventsCommandTests()
    {
        Write("1921HOM.EVN", GameOf("HOM192105010", "K"));
        Write("1921ABC.EVA", GameOf("ABC192105010", "S7"));
        Write("1922HOM.EVN", GameOf("HOM192205010", "W"));
        Write("1921HOM.EBN", "id,HOM192105020\nstat,bline,home0001\n");
        Write("HOM1921.ROS", "home0001,One,Cy,R,L,HOM,P\n");
        Write("TEAM1921", "HOM,N,Hometown,Homers\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_gives_its_files_in_name_order_season_by_season()
    {
        var (code, rows, _) = await Run([folder], null);
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "\"GAME_ID\",\"PIT_HAND_CD\",\"EVENT_TX\"",
                "\"ABC192105010\",\"?\",\"S7\"",
                "\"HOM192105010\",\"L\",\"K\"",
                "\"HOM192205010\",\"?\",\"W\"",
            ],
            rows
        );
    }

    [Fact]
    public async Task One_file_finds_its_rosters_beside_it()
    {
        var (code, rows, _) = await Run([Path.Combine(folder, "1921HOM.EVN")], null);
        Assert.Equal(0, code);
        Assert.Equal("\"HOM192105010\",\"L\",\"K\"", Assert.Single(rows[1..]));
    }

    [Fact]
    public async Task A_zip_is_read_like_a_folder_and_the_year_chooses()
    {
        var zip = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".zip");
        ZipFile.CreateFromDirectory(folder, zip);
        try
        {
            var (code, rows, _) = await Run([zip], 1922);
            Assert.Equal(0, code);
            Assert.Equal("\"HOM192205010\",\"?\",\"W\"", Assert.Single(rows[1..]));
        }
        finally
        {
            File.Delete(zip);
        }
    }

    [Fact]
    public async Task A_bad_game_is_reported_and_the_others_are_printed()
    {
        Write("1921HOM.EVN", GameOf("HOM192105010", "QQ") + GameOf("HOM192105020", "K"));
        var (code, rows, log) = await Run([Path.Combine(folder, "1921HOM.EVN")], null);
        Assert.Equal(1, code);
        Assert.Equal("\"HOM192105020\",\"L\",\"K\"", Assert.Single(rows[1..]));
        Assert.Contains("1921HOM.EVN:6: no play is written like this: play,1,0,visi0001,??,,QQ", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_of_retrosheet_goes_to_the_log_and_not_into_the_csv()
    {
        var (_, rows, log) = await Run([folder], null);
        Assert.Contains("copyrighted by Retrosheet", log, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, row => row.Contains("copyrighted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("TEAM1921")]
    [InlineData("1921HOM.EBN")]
    public async Task A_path_without_plays_is_an_error(string name)
    {
        var (code, _, log) = await Run([Path.Combine(folder, name)], null);
        Assert.Equal(2, code);
        Assert.Contains(name == "missing" ? "There is no file or folder" : "No event file was found", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_zip_is_an_error()
    {
        Write("1923eve.zip", "PK\u0003\u0004 and no more");
        var (code, _, log) = await Run([Path.Combine(folder, "1923eve.zip")], null);
        Assert.Equal(2, code);
        Assert.NotEqual("", log);
    }

    private static async Task<(int Code, string[] Rows, string Log)> Run(string[] paths, int? year)
    {
        using var output = new MemoryStream();
        await using var log = new StringWriter();
        var code = await EventsCommand.Run(
            paths,
            year,
            new EventCsvWriter([0, 15, 29], []),
            output,
            log,
            TestContext.Current.CancellationToken
        );
        return (code, Encoding.ASCII.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), log.ToString());
    }

    private static string GameOf(string id, string play) =>
        $"id,{id}\nversion,2\ninfo,visteam,VIS\nstart,visi0001,\"V\",0,1,1\nstart,home0001,\"H\",1,1,1\nplay,1,0,visi0001,??,,{play}\n";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, Encoding.Latin1);
}
