using System.Text;
using MlbSts.Retrosheet.Files;

namespace MlbSts.Retrosheet.Tests;

/// <summary>File names, rosters and team files.</summary>
public sealed class EventFileNameTests
{
    [Theory]
    [InlineData("1982ATL.EVN", 1982, "ATL", EventFileKind.PlayByPlay, 'N')]
    [InlineData("event/regular/1914BLF.EVF", 1914, "BLF", EventFileKind.PlayByPlay, 'F')]
    [InlineData("2016WS.EVE", 2016, "WS", EventFileKind.PlayByPlay, 'E')]
    [InlineData("1921.EDN", 1921, "", EventFileKind.Deduced, 'N')]
    [InlineData("1926.EDA", 1926, "", EventFileKind.Deduced, 'A')]
    [InlineData("1915.edf", 1915, "", EventFileKind.Deduced, 'F')]
    [InlineData("1919CHA.EBA", 1919, "CHA", EventFileKind.BoxScore, 'A')]
    [InlineData("1905.EBN", 1905, "", EventFileKind.BoxScore, 'N')]
    public void The_extension_tells_how_much_a_file_knows(string path, int year, string team, EventFileKind kind, char league)
    {
        Assert.True(EventFileName.TryParse(path, out var name));
        Assert.Equal(new EventFileName(year, team, kind, league), name);
    }

    [Theory]
    [InlineData("TEAM1982")]
    [InlineData("ATL1982.ROS")]
    [InlineData("ATL.EVN")]
    [InlineData("1982ATL.EXN")]
    [InlineData("1982ATL.EV")]
    [InlineData("readme.txt")]
    public void Other_names_are_no_event_files(string path) => Assert.False(EventFileName.TryParse(path, out _));

    [Fact]
    public void Rosters_and_teams_are_read_and_a_bad_line_is_an_error()
    {
        var season = new Season();
        season.AddTeams("TEAM1921", Encoding.ASCII.GetBytes("VIS,N,Visby,Vikings\r\n\r\n,N,Nowhere,None\r\n"));
        season.AddRoster(
            "VIS1921.ROS",
            Encoding.ASCII.GetBytes("visi0001,\"O'Neil, Jr.\",Al,B,L,VIS,P\nmuchtoolong,X,Y,R,R,VIS,P\nvisi0002,Two,Bo,,,VIS,C\n")
        );
        Assert.Equal(new Team("VIS", "N", "Visby", "Vikings"), Assert.Single(season.Teams).Value);
        Assert.Equal("O'Neil, Jr.", season.Find("VIS", Script.Id(0, 1))?.LastName);
        Assert.Equal('?', season.Find("VIS", Script.Id(0, 2))?.Bats);
        Assert.Equal([("TEAM1921", 3), ("VIS1921.ROS", 2)], season.Errors.Select(error => (error.File, error.Line)));
    }
}
