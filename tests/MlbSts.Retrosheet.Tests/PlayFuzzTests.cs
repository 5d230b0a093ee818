using System.Text;
using CsCheck;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Csv;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Retrosheet.Tests;

/// <summary>Whatever stands where a play should be, the reader takes it or sets the game aside; it never fails.</summary>
public sealed class PlayFuzzTests
{
    private static readonly string[] Pieces =
    [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "99",
        "0",
        "U",
        "E",
        "E2",
        "(B)",
        "(1)",
        "(2)",
        "(3)",
        "(",
        ")",
        "/",
        "/FO",
        "/GDP",
        "/G6",
        "/TH",
        "/",
        ".",
        ";",
        "-",
        "X",
        "B-1",
        "1-2",
        "2XH(72)",
        "3-H(UR)",
        "1X2(6E4)",
        "S",
        "D",
        "DGR",
        "T",
        "HR",
        "K",
        "K+",
        "W",
        "W+",
        "IW",
        "HP",
        "FC",
        "FLE",
        "C",
        "SB2",
        "SBH",
        "CS3",
        "POCS2",
        "PO1",
        "WP",
        "PB",
        "BK",
        "DI",
        "OA",
        "NP",
        "#",
        "!",
        "?",
        "+",
        " ",
        "H",
    ];

    [Fact]
    public void A_play_of_random_pieces_is_read_or_refused()
    {
        var head = Encoding.ASCII.GetString(Script.Game().Play(1, 0, 1, "W").Play(1, 0, 2, "W.1-2").Play(1, 0, 3, "W.2-3;1-2").ToBytes());
        var tail = Encoding.ASCII.GetString(Script.Game("HOM192105020").Out(1, 0).ToBytes());
        var read = 0;
        var refused = 0;
        var csv = new EventCsvWriter(
            Enumerable.Range(0, EventCsvWriter.StandardFieldCount),
            Enumerable.Range(0, EventCsvWriter.ExtendedFieldCount)
        );
        Gen.Int[0, Pieces.Length - 1]
            .Array[1, 7]
            .Select(choice => string.Concat(choice.Select(index => Pieces[index])))
            .Sample(
                text =>
                {
                    var reader = new EventFileReader(new Season());
                    reader.Open(
                        "x.EVN",
                        Encoding.ASCII.GetBytes($"{head}play,1,0,visi0004,??,,{text}\r\nplay,1,0,visi0005,??,,K\r\n{tail}")
                    );
                    var games = 0;
                    while (reader.Read())
                    {
                        games++;
                        csv.Write(reader.Game);
                        csv.Clear();
                        BoxScore.Of(reader.Game);
                    }
                    Assert.Equal(2, games + reader.Errors.Count);
                    _ = games == 2 ? read++ : refused++;
                },
                iter: 20_000,
                threads: 1
            );
        Assert.True(read > 500 && refused > 500, $"{read} read, {refused} refused");
    }
}
