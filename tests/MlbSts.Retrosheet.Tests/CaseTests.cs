using System.Text;
using MlbSts.Retrosheet.Csv;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;
using MlbSts.Testing;

namespace MlbSts.Retrosheet.Tests;

/// <summary>Single games with a harmless slip each: what cwevent prints of them is printed here.</summary>
public sealed class CaseTests
{
    [Theory]
    [InlineData("1923BOS192308310.EVA")]
    [InlineData("1939CHN193906150.EVN")]
    [InlineData("2000ARI200009150.EVN")]
    public void A_slip_costs_no_game(string file) => Assert.Equal(Expected(file), Written(file));

    [Fact]
    public void The_runner_out_on_a_bunt_after_OA_is_out_though_cwevent_forgets_him()
    {
        const string File = "1915KCF191509020.EVF";
        Assert.NotEqual(Expected(File), Written(File));
        var plays = Open(File).Game.Events;
        Assert.Equal(3, plays.ToArray().Where(play => (play.Inning, play.BattingSide) == (6, 0)).Sum(play => play.OutsMade));
    }

    private static string Expected(string file) => Encoding.Latin1.GetString(TestData.Bytes($"cases/retrosheet/expected/{file[..^4]}.csv"));

    private static string Written(string file)
    {
        var csv = new EventCsvWriter(
            Enumerable.Range(0, EventCsvWriter.StandardFieldCount),
            Enumerable.Range(0, EventCsvWriter.ExtendedFieldCount)
        );
        csv.WriteHeader();
        csv.Write(Open(file).Game);
        return Encoding.Latin1.GetString(csv.Written);
    }

    private static EventFileReader Open(string file)
    {
        var season = new Season();
        foreach (var path in Directory.GetFiles(TestData.Path("cases/retrosheet/rosters")))
        {
            var name = Path.GetFileName(path);
            if (name.StartsWith("TEAM", StringComparison.Ordinal) && name.EndsWith(file[..4], StringComparison.Ordinal))
                season.AddTeams(name, File.ReadAllBytes(path));
            else if (name.EndsWith(file[..4] + ".ROS", StringComparison.Ordinal))
                season.AddRoster(name, File.ReadAllBytes(path));
        }
        var reader = new EventFileReader(season);
        reader.Open(file, TestData.Bytes($"cases/retrosheet/{file}"));
        Assert.True(reader.Read(), string.Join(Environment.NewLine, reader.Errors));
        return reader;
    }
}
