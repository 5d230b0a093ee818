using MlbSts.Retrosheet.Plays;

namespace MlbSts.Retrosheet.Tests;

/// <summary>
/// Plays as files from 1910 to today write them, read with runners on all bases: event code, outs, and where batter and runners end.
/// </summary>
public sealed class PlaySyntaxTests
{
    [Theory]
    [InlineData("8", 2, 1, "0123")]
    [InlineData("8#", 2, 1, "0123")]
    [InlineData("99", 2, 1, "0123")]
    [InlineData("99/SF.3-H", 2, 1, "0124")]
    [InlineData("63/G.3-H;2-3;1-2", 2, 1, "0234")]
    [InlineData("64(1)3/GDP.3-H;2-3", 2, 2, "0034")]
    [InlineData("99(1)/FO.3-H;2-3", 2, 1, "1034")]
    [InlineData("52(3)3(B)/GDP.2-3;1-2", 2, 2, "0230")]
    [InlineData("1(B)6(2)/BP/DP", 2, 2, "0103")]
    [InlineData("5(2)4(1)3/GTP", 2, 3, "0003")]
    [InlineData("6E3.3-H;2-3;1-2", 2, 0, "1234")]
    [InlineData("54(B)/BG25/SH.1-2;2-3;3-H", 2, 1, "0234")]
    [InlineData("S.3-H;2-H;1-2", 20, 0, "1244")]
    [InlineData("S?/BG.3-H(UR);2-3;1-2", 20, 0, "1235")]
    [InlineData("S7/5.3-H;2-H(TUR);1-2", 20, 0, "1264")]
    [InlineData("D7/78/L.3-H;2-H;1X3(75)", 21, 1, "2044")]
    [InlineData("DGR/9DW.3-H;2-H;1-3", 21, 0, "2344")]
    [InlineData("T8.3-H;2-H;1-H;BXH(862)", 22, 1, "0444")]
    [InlineData("HR7/IPHR.3-H;2-H;1-H", 23, 0, "4444")]
    [InlineData("H/L7D.3-H;2-H;1-H", 23, 0, "4444")]
    [InlineData("FC5/TH.3-3;2-2;1-1", 19, 0, "1123")]
    [InlineData("FC.3XH(99);2-3;1-2", 19, 1, "1230")]
    [InlineData("FC5.3xH(52);2-3;1-2", 19, 1, "1230")]
    [InlineData("FC6/NDP.3XH(62);2-3;1-2(E3);BX1(46)", 19, 2, "0230")]
    [InlineData("FC6.1X2(6E4);3-H;2-3", 19, 0, "1234")]
    [InlineData("E?.3-H;2-3;1-2", 18, 0, "1234")]
    [InlineData("E1/SH.3-H;2-3;1-2", 18, 0, "1234")]
    [InlineData("FLE5/P5F", 13, 0, "0123")]
    [InlineData("C/E2.3-H;2-3;1-2", 17, 0, "1234")]
    [InlineData("W.3-H;2-3;1-2", 14, 0, "1234")]
    [InlineData("W", 14, 0, "1123")]
    [InlineData("IW+WP.3-H;2-H;1-3", 15, 0, "1344")]
    [InlineData("I.3-H;2-3;1-2", 15, 0, "1234")]
    [InlineData("HP.3-H;2-3;1-2", 16, 0, "1234")]
    [InlineData("K", 3, 1, "0123")]
    [InlineData("K23", 3, 1, "0123")]
    [InlineData("K+WP.3-H;2-3;1-2;B-1", 3, 0, "1234")]
    [InlineData("K+CS2(26)/DP", 3, 2, "0023")]
    [InlineData("K+SBH;SB3;SB2", 3, 1, "0234")]
    [InlineData("K+E2.3-H;2-3;1-2;B-1", 3, 0, "1234")]
    [InlineData("SBH;SB3;SB2", 4, 0, "0234")]
    [InlineData("SBH(UR);SB3;SB2", 4, 0, "0235")]
    [InlineData("CSH(99)", 6, 1, "0120")]
    [InlineData("CSH", 6, 0, "0123")]
    [InlineData("CSH(2E5).2-3;1-2", 6, 0, "0234")]
    [InlineData("POCSH(25)", 8, 1, "0120")]
    [InlineData("PO1(E3).3-H(NR);2-3;1-2", 8, 0, "0234")]
    [InlineData("PO3(25)", 8, 1, "0120")]
    [InlineData("BK.3-H;2-3;1-2", 11, 0, "0234")]
    [InlineData("WP.3-H;2-3;1-2", 9, 0, "0234")]
    [InlineData("PB.3-H;2-3;1-2", 10, 0, "0234")]
    [InlineData("DI.3-H;2-3;1-2", 5, 0, "0234")]
    [InlineData("OA.3XH(2E1)(NR)(UR)", 12, 0, "0125")]
    [InlineData("OA.3XH(E2/TH)(51)", 12, 1, "0120")]
    public void A_play_moves_batter_and_runners(string text, int code, int outs, string destinations)
    {
        var play = Script.Game().Play(1, 0, 1, "W").Play(1, 0, 2, "W.1-2").Play(1, 0, 3, "W.2-3;1-2").Play(1, 0, 4, text).Plays()[^1];
        Assert.Equal(code, (int)play.Code);
        Assert.Equal(outs, play.OutsMade);
        Assert.Equal(destinations, string.Concat(Enumerable.Range(0, 4).Select(play.DestinationOf)));
    }

    [Theory]
    [InlineData("64(1)3/GDP", "43", "64", false)]
    [InlineData("6E3", "", "6", false)]
    [InlineData("K", "2", "", false)]
    [InlineData("K23", "3", "2", false)]
    [InlineData("FC5.1X2(5646)", "6", "564", false)]
    [InlineData("S8.3-H;BX2(8S)", "8", "", false)]
    [InlineData("K+WP.BX3(E2/TH)(2)", "2", "", false)]
    [InlineData("K.BX1(23)", "3", "2", false)]
    [InlineData("64(1)99", "", "", false)]
    [InlineData("99", "", "", true)]
    [InlineData("99(1)9/GDP", "", "", true)]
    [InlineData("E7.B-3(E6/TH)", "", "", false)]
    [InlineData("CS2(99)", "", "", true)]
    [InlineData("PO1(1361)", "1", "136", false)]
    [InlineData("8(B)84(2)/LDP", "84", "8", false)]
    public void Putouts_and_assists_are_credited_in_order(string text, string putouts, string assists, bool unknown)
    {
        var play = Script.Game().Play(1, 0, 1, "W").Play(1, 0, 2, "W.1-2").Play(1, 0, 3, "W.2-3;1-2").Play(1, 0, 4, text).Plays()[^1];
        Assert.Equal(putouts, Fielders(play.Play.Putouts));
        Assert.Equal(assists, Fielders(play.Play.Assists));
        Assert.Equal(unknown, play.HasUnknownFielder);
    }

    [Theory]
    [InlineData("E3/TH", "3T")]
    [InlineData("6E3", "3D")]
    [InlineData("E6.B-2(E6/TH1)", "6F6T")]
    [InlineData("S7.B-2(E7)", "7F")]
    [InlineData("FC6.1X2(6E4)", "4D")]
    [InlineData("SB2.1-3(E4)", "4D")]
    [InlineData("SB2.1-3(E2/TH2)", "2T")]
    [InlineData("CS2(E2).1-3", "2D")]
    [InlineData("POCS2(E1).1-2", "1D")]
    [InlineData("CS2(E2/TH).1-3", "2T")]
    [InlineData("C/1E3.1-2", "3F")]
    [InlineData("PO1(E1).1-2", "1T")]
    [InlineData("PO1(E3).1-2", "3D")]
    [InlineData("CS2(2E4).1-3", "4D")]
    [InlineData("FLE2", "2F")]
    [InlineData("C/E3.1-2", "3F")]
    [InlineData("K+E2/TH.B-1;1-2", "2T")]
    public void Errors_have_a_fielder_and_a_kind(string text, string errors)
    {
        var play = Script.Game().Play(1, 0, 1, "W").Play(1, 0, 2, text).Plays()[^1];
        Assert.Equal(
            errors,
            string.Concat(Enumerable.Range(0, play.Errors).Select(index => $"{play.Play.ErrorFielder[index]}{play.ErrorTypeAt(index)}"))
        );
    }

    private static string Fielders(FielderList list) => string.Concat(Enumerable.Range(0, list.Count).Select(list.At));

    [Theory]
    [InlineData("8/F8XD+", 'F', "8XD")]
    [InlineData("63/G6MS-", 'G', "6MS")]
    [InlineData("9/L9LD", 'L', "9LD")]
    [InlineData("2/BP2F", 'P', "2F")]
    [InlineData("14/BG15", 'G', "15")]
    [InlineData("HR/78XD", '\0', "78XD")]
    [InlineData("5", 'F', "")]
    [InlineData("53", 'G', "")]
    [InlineData("E9", 'F', "")]
    [InlineData("FC3", 'G', "")]
    [InlineData("99", '\0', "")]
    [InlineData("K/BF", '\0', "")]
    [InlineData("4/IF", 'P', "")]
    [InlineData("8/SF/FO/F8RD", 'F', "8RD")]
    [InlineData("E5/SF", 'F', "")]
    [InlineData("S7+", '\0', "")]
    [InlineData("43-/G", 'G', "")]
    [InlineData("2/P2RF", 'P', "2RF")]
    [InlineData("S2/BP2R", 'P', "2R")]
    [InlineData("T9/9LDW", '\0', "9LDW")]
    [InlineData("8/F8QQ", 'F', "")]
    [InlineData("K/F78", '\0', "")]
    public void The_batted_ball_is_read_or_inferred(string text, char type, string location)
    {
        var play = Script.Game().Play(1, 0, 1, text).Plays()[^1];
        Assert.Equal(type, play.BattedBall);
        Assert.Equal(location, play.Location.ToString());
    }

    [Theory]
    [InlineData("ZZ9")]
    [InlineData("S7X")]
    [InlineData("6(4)3")]
    [InlineData("64(1")]
    [InlineData("SB1")]
    [InlineData("PO4(13)")]
    [InlineData("PO1")]
    [InlineData("U3")]
    [InlineData("BK2")]
    [InlineData("8.1-5")]
    [InlineData("8.1=2")]
    [InlineData("8.4-H")]
    [InlineData("CS2(ab)")]
    [InlineData("W5")]
    [InlineData("K+HR")]
    [InlineData("SB2")]
    [InlineData("8.3-H")]
    [InlineData("/G")]
    public void A_play_that_cannot_be_is_refused(string text)
    {
        var reader = Script.Game().Play(1, 0, 1, text).Open();
        Assert.False(reader.Read());
        var error = Assert.Single(reader.Errors);
        Assert.Equal(23, error.Line);
        Assert.EndsWith(text, error.Text, StringComparison.Ordinal);
    }
}
