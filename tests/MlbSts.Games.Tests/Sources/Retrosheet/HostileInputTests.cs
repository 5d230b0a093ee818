using System.IO.Compression;
using System.Text;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.Retrosheet;

/// <summary>What is wrong is refused with a reason, and the rest goes on.</summary>
public sealed class HostileInputTests : IDisposable
{
    private static readonly RetrosheetLimits Small = new(FileBytes: 1 << 20, TotalBytes: 2 << 20, LineBytes: 64 << 10, Files: 50);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_truncated_zip_is_refused()
    {
        var path = Zip();
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        Refused(RetrosheetLoad.From(path, "x.zip"), "x.zip", "truncated");
    }

    [Fact]
    public void What_is_no_zip_is_refused()
    {
        File.WriteAllText(folder["x.zip"], "PK but not really");
        Refused(RetrosheetLoad.From(folder["x.zip"], "x.zip"), "x.zip", "no zip");
        Refused(RetrosheetLoad.From(folder["missing.zip"], "missing.zip"), "missing.zip", "not there");
    }

    [Fact]
    public void An_entry_with_damaged_content_is_refused_and_the_others_go_on()
    {
        var path = Zip(("2016NYA.EVA", TinySeason.Events("NYA201605010")));
        var bytes = File.ReadAllBytes(path);
        // Inside the compressed bytes of the first entry, the event file of Boston.
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(TinySeason.EventFile)) + TinySeason.EventFile.Length + 200;
        for (var i = 0; i < 20; i++)
            bytes[at + i] ^= 0x5A;
        File.WriteAllBytes(path, bytes);
        var loaded = RetrosheetLoad.From(path, "x.zip");
        Refused(loaded, "x.zip/2016BOS.EVA", "damaged");
        Assert.Equal("NYA201605010", Assert.Single(loaded.Tables).Game.GameId);
    }

    [Theory]
    [InlineData("../2016NYA.EVA")]
    [InlineData("/etc/2016NYA.EVA")]
    [InlineData("C:\\2016NYA.EVA")]
    [InlineData("a/../../2016NYA.EVA")]
    public void An_entry_whose_name_leads_out_of_the_zip_is_refused(string name)
    {
        var loaded = RetrosheetLoad.From(Zip((name, TinySeason.Events("NYA201605010"))), "x.zip");
        Refused(loaded, "x.zip/" + name, "leads out");
        Assert.Single(loaded.Tables);
    }

    [Fact]
    public void An_entry_that_stands_twice_is_refused_once()
    {
        var loaded = RetrosheetLoad.From(Zip((TinySeason.EventFile, TinySeason.Events("BOS201605010"))), "x.zip");
        Refused(loaded, "x.zip/" + TinySeason.EventFile, "two entries");
        Assert.Equal("BOS201604050", Assert.Single(loaded.Tables).Game.GameId);
    }

    [Fact]
    public void A_zip_bomb_is_refused_whatever_its_headers_say()
    {
        var path = Zip(("2016NYA.EVA", new byte[(1 << 20) + 1]));
        Refused(RetrosheetLoad.From(path, "x.zip", Small), "x.zip/2016NYA.EVA", "more than 1 MB");
        var bytes = File.ReadAllBytes(path);
        // The uncompressed size of the entry in the zip's directory, which comes last.
        var record = bytes.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes("2016NYA.EVA")) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(record + 24, 4), 1000);
        File.WriteAllBytes(path, bytes);
        var loaded = RetrosheetLoad.From(path, "x.zip", Small);
        Assert.Equal("x.zip/2016NYA.EVA", Assert.Single(loaded.Refused).File);
        Assert.Single(loaded.Tables);
    }

    [Fact]
    public void A_zip_that_unpacks_to_too_much_in_all_is_refused_beyond_the_limit()
    {
        var large = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("com,\"" + new string('x', 1000) + "\"\n", 900)));
        var loaded = RetrosheetLoad.From(Zip(("2016AAA.EVA", large), ("2016AAB.EVA", large), ("2016AAC.EVA", large)), "x.zip", Small);
        Assert.Contains(loaded.Refused, refused => refused.Reason.Contains("the zip unpacks to more than 2 MB", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_never_ends_and_binary_content_are_refused()
    {
        byte[] endless = [.. TinySeason.Events("NYA201605010"), .. "com,"u8, .. Enumerable.Repeat((byte)'x', 70_000)];
        byte[] binary = [.. TinySeason.Events("NYA201605010"), 0, 1, 2];
        var loaded = RetrosheetLoad.From(
            Zip(("2016NYA.EVA", endless), ("2016TOR.EVA", binary), ("2016DET.EVA", "MZ what is this"u8.ToArray())),
            "x.zip"
        );
        Assert.Collection(
            loaded.Refused.Select(refused => $"{refused.File}: {refused.Reason}").Order(),
            text => Assert.StartsWith("x.zip/2016DET.EVA: line 1 stands before the first id record", text, StringComparison.Ordinal),
            text => Assert.StartsWith("x.zip/2016NYA.EVA: line 62 has 70,004 characters", text, StringComparison.Ordinal),
            text => Assert.StartsWith("x.zip/2016TOR.EVA: it is no text", text, StringComparison.Ordinal)
        );
        Assert.Single(loaded.Tables);
    }

    [Fact]
    public void A_file_of_box_scores_without_plays_is_refused()
    {
        var loaded = RetrosheetLoad.From(Zip(("2016NYA.EBA", TinySeason.Events("NYA201605010"))), "x.zip");
        Refused(loaded, "x.zip/2016NYA.EBA", "box scores");
        Assert.Single(loaded.Tables);
    }

    [Fact]
    public void A_game_found_twice_and_a_game_without_a_proper_id_are_refused()
    {
        var loaded = RetrosheetLoad.From(
            Zip(("2016ZZZ.EDA", TinySeason.Events()), ("2016NYA.EVA", TinySeason.Events("NYA201613010"))),
            "x.zip"
        );
        Assert.Equal(
            ["x.zip/2016NYA.EVA", "x.zip/2016NYA.EVA#NYA201613010", "x.zip/2016ZZZ.EDA", "x.zip/2016ZZZ.EDA#BOS201604050"],
            loaded.Refused.Select(refused => refused.File).Order()
        );
        Assert.Equal("full", Assert.Single(loaded.Tables).Game.Account);
    }

    [Fact]
    public void A_line_of_a_roster_that_cannot_be_read_is_reported_and_the_others_are_used()
    {
        var loaded = RetrosheetLoad.From(
            Zip(("TOR2016.ROS", TinySeason.Text("much too long to be a player's code,X,Y,R,R,TOR,P\n"))),
            "x.zip"
        );
        Refused(loaded, "x.zip/TOR2016.ROS", "line 1 is left out");
        Assert.Single(loaded.Tables);
    }

    [Fact]
    public void An_empty_folder_says_that_it_has_no_event_file() =>
        Refused(RetrosheetLoad.From(folder.Path, "old"), "old", "no event file");

    [Fact]
    public void A_game_that_cannot_be_understood_is_refused_with_file_line_and_reason()
    {
        var text = Encoding.Latin1.GetString(TinySeason.Events("NYA201605010")).Replace("SB2", "SB9", StringComparison.Ordinal);
        byte[] both = [.. TinySeason.Events("NYA201604300"), .. Encoding.Latin1.GetBytes(text)];
        var source = new RetrosheetSource(Zip(("2016NYA.EVA", both)), "x.zip");
        var games = source.Find(refused => Assert.Fail(refused.Reason), CancellationToken.None).ToList();
        Assert.Equal(3, games.Count);
        using var reader = source.OpenReader(SeasonPhase.RegularSeason, 2016);
        var bad = Assert.Throws<GameRefusedException>(() => reader.Read(games.Single(game => game.Key.ToString() == "NYA201605010")));
        Assert.StartsWith("x.zip/2016NYA.EVA#NYA201605010: line 107: ", bad.Message, StringComparison.Ordinal);
        Assert.Equal(12, reader.Read(games.Single(game => game.Key.ToString() == "NYA201604300")).Plays.Count);
    }

    [Fact]
    public void A_file_changed_after_its_games_were_found_is_not_read_under_the_old_hash()
    {
        File.WriteAllBytes(folder["2016BOS.EVA"], TinySeason.Events());
        var source = new RetrosheetSource(folder.Path, "");
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), CancellationToken.None));
        var stamp = File.GetLastWriteTimeUtc(folder["2016BOS.EVA"]);
        File.WriteAllBytes(
            folder["2016BOS.EVA"],
            Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(TinySeason.Events()).Replace("1234", "4321", StringComparison.Ordinal))
        );
        File.SetLastWriteTimeUtc(folder["2016BOS.EVA"], stamp);
        using var reader = source.OpenReader(SeasonPhase.RegularSeason, 2016);
        Assert.Contains("changed", Assert.Throws<GameRefusedException>(() => reader.Read(game)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_depends_on_the_game_and_on_the_rosters_of_its_teams_only()
    {
        var before = HashWith();
        Assert.Equal(before, HashWith(("TOR2016.ROS", TinySeason.Text("torpa001,Other,Man,R,R,TOR,P\n"))));
        var files = TinySeason.Files();
        files[1].Content = TinySeason.Text("bospa001,Pitcher,First,L,L,BOS,P\n");
        Assert.NotEqual(before, Assert.Single(RetrosheetLoad.From(Packed.Zip(folder["changed.zip"], files), "").Games).ContentSha256);
    }

    private string HashWith(params (string Name, byte[] Content)[] more) =>
        Assert.Single(RetrosheetLoad.From(Zip(more), "").Games).ContentSha256;

    private string Zip(params (string Name, byte[] Content)[] more) =>
        Packed.Zip(folder[$"{Guid.NewGuid():n}.zip"], [.. TinySeason.Files(), .. more]);

    private static void Refused(Loaded loaded, string file, string reason)
    {
        var refused = Assert.Single(loaded.Refused);
        Assert.Equal(file, refused.File);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }
}
