using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Csv;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;
using MlbSts.Testing;

namespace MlbSts.Retrosheet.Tests;

/// <summary>Damaged event, roster and team files are read or told as errors; they throw nothing.</summary>
public sealed class RetrosheetFuzzTests
{
    private static readonly byte[] Games = Script
        .Game()
        .Play(1, 0, 1, "S7/G5.B-2(E7)", "21", "BCBX")
        .Play(1, 0, 2, "K+PO2/DP.2X2(26)", "340")
        .Play(1, 0, 3, "W", "32", "*B1>BFFBB")
        .Play(1, 0, 4, "SB2")
        .Play(1, 0, 4, "64(B)6(2)/GDP/G6")
        .Line("sub,visi0012,\"Runner\",0,3,12")
        .Line("badj,visi0005,L")
        .Play(1, 1, 1, "T9")
        .Play(1, 1, 2, "99/SF.3-H(UR)")
        .Line("data,er,home0001,2\t")
        .Also("HOM192105020")
        .Play(1, 0, 1, "S8")
        .Play(1, 0, 2, "POCS2(1E3/TH).1-3")
        .Play(1, 0, 2, "C/E2.3-H")
        .ToBytes();

    private static readonly byte[] Roster = "visi0001,Able,Al,R,R,VIS,P\nvisi0002,Baker,Bo,B,L,VIS,C\n"u8.ToArray();
    private static readonly byte[] Teams = "VIS,N,Visitville,Guests\nHOM,N,Hometown,Hosts\n"u8.ToArray();

    [Fact]
    public void Undamaged_they_are_read_whole()
    {
        var reader = new EventFileReader(new Season());
        reader.Open("1921HOM.EVN", Games);
        Assert.True(reader.Read() && reader.Read(), string.Join(Environment.NewLine, reader.Errors));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public Task Damaged_files_are_read_or_told()
    {
        var csv = new EventCsvWriter(
            Enumerable.Range(0, EventCsvWriter.StandardFieldCount),
            Enumerable.Range(0, EventCsvWriter.ExtendedFieldCount)
        );
        return Fuzzing.RunAsync(
            "Retrosheet files",
            random =>
            {
                var season = new Season();
                season.AddTeams("TEAM1921", random.Next(2) == 0 ? Teams : Mutation.Of(Teams, random));
                season.AddRoster("VIS1921.ROS", random.Next(2) == 0 ? Roster : Mutation.Of(Roster, random));
                var reader = new EventFileReader(season);
                reader.Open("1921HOM.EVN", Mutation.Of(Games, random));
                while (reader.Read())
                {
                    csv.Write(reader.Game);
                    csv.Clear();
                    _ = BoxScore.Of(reader.Game);
                }
                Assert.All(reader.Errors, error => Assert.NotEmpty(error.Reason));
            },
            _ => false
        );
    }
}
