using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using MlbSts.Games.Vocabulary;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources;

public sealed class TeamCodesTests
{
    // Clubs of the American and National League by season, as the record books have them.
    [Theory]
    [InlineData(1901, 16)]
    [InlineData(1914, 24)]
    [InlineData(1950, 16)]
    [InlineData(1961, 18)]
    [InlineData(1962, 20)]
    [InlineData(1969, 24)]
    [InlineData(1977, 26)]
    [InlineData(1993, 28)]
    [InlineData(1998, 30)]
    [InlineData(2025, 30)]
    public void Each_season_has_its_clubs(int year, int clubs) =>
        Assert.Equal(clubs, TeamCodes.All.Count(team => team.MlbId is not (159 or 160) && year >= team.First && year <= team.Last));

    [Fact]
    public void A_team_has_one_code_a_year_and_a_code_is_one_team()
    {
        for (var year = 1901; year <= 2030; year++)
        {
            var teams = TeamCodes.All.Where(team => year >= team.First && year <= team.Last).ToList();
            Assert.Equal(teams.Count, teams.Select(team => team.Retro).Distinct().Count());
            Assert.Equal(teams.Count, teams.Select(team => team.Abbreviation).Distinct().Count());
            Assert.Equal(
                teams.Count(team => team.MlbId is not null),
                teams.Where(team => team.MlbId is not null).Select(team => team.MlbId).Distinct().Count()
            );
            Assert.All(teams, team => Assert.Same(team, TeamCodes.OfRetro(team.Retro, year)));
            Assert.All(teams.Where(team => team.MlbId is not null), team => Assert.Same(team, TeamCodes.OfMlbId(team.MlbId!.Value, year)));
            Assert.All(teams, team => Assert.Same(team, TeamCodes.OfAbbreviation(team.Abbreviation, year)));
        }
    }

    [Theory]
    [InlineData("MON", 2004, 120)]
    [InlineData("CAL", 1982, 108)]
    [InlineData("FLO", 2011, 146)]
    [InlineData("SE1", 1969, 158)]
    [InlineData("KC1", 1960, 133)]
    [InlineData("BRO", 1955, 119)]
    [InlineData("WS1", 1950, 142)]
    [InlineData("WS2", 1965, 140)]
    public void A_number_stays_when_a_team_moves(string code, int year, int id) => Assert.Equal(id, TeamCodes.OfRetro(code, year)?.MlbId);

    [Fact]
    public void An_abbreviation_of_today_names_the_team_of_another_year_where_it_is_nobody_s_then()
    {
        Assert.Equal("ARI", TeamCodes.OfAbbreviation("AZ", 2015)?.Retro);
        Assert.Equal("WS1", TeamCodes.OfAbbreviation("WSH", 1950)?.Retro);
        Assert.Null(TeamCodes.OfAbbreviation("WSH", 1990));
        Assert.Null(TeamCodes.OfRetro("MON", 2005));
    }

    [Theory]
    [InlineData("1982eve", 1982)]
    [InlineData("1982as", 1982)]
    [InlineData("1982post", 1982)]
    [InlineData("2015eve", 2015)]
    [InlineData("2016eve", 2016)]
    [InlineData("2016as", 2016)]
    [InlineData("2016post", 2016)]
    public void Every_team_of_the_team_files_is_found(string archive, int year)
    {
        using var zip = ZipFile.OpenRead(TestData.Path($"retrosheet/events/{archive}.zip"));
        using var file = new StreamReader(zip.GetEntry($"TEAM{year}")!.Open());
        while (file.ReadLine() is { } line)
        {
            if (line.Length > 3)
                Assert.NotNull(TeamCodes.OfRetro(line[..3], year));
        }
    }

    [Theory]
    [InlineData("dsotm_teams.json")]
    [InlineData("mlbt_teams.json")]
    [InlineData("reaqa_teams.json")]
    [InlineData("pymlb_teams_season=2024_sportId=1_a5c3f17672c0.json")]
    public void Every_team_of_the_Stats_API_is_found_by_number_and_abbreviation(string file)
    {
        using var document = JsonDocument.Parse(TestData.Bytes($"statsapi/meta/{file}"));
        var teams = 0;
        foreach (
            var team in document
                .RootElement.GetProperty("teams")
                .EnumerateArray()
                .Where(team => team.GetProperty("sport").GetProperty("id").GetInt32() == 1)
        )
        {
            var year = team.TryGetProperty("season", out var season) ? season.GetInt32() : 2025;
            var id = team.GetProperty("id").GetInt32();
            var code = TeamCodes.OfMlbId(id, year);
            Assert.NotNull(code);
            Assert.Same(code, TeamCodes.OfAbbreviation(team.GetProperty("abbreviation").GetString()!, year));
            if (team.TryGetProperty("teamCode", out var teamCode))
                Assert.Equal(code.Retro, teamCode.GetString(), ignoreCase: true);
            teams++;
        }
        Assert.Equal(30, teams);
    }

    [Fact]
    public void Every_club_of_every_team_file_has_a_code_and_a_number_in_its_year()
    {
        var files = Directory
            .EnumerateFiles(TestData.Path("retrosheet/teams"), "TEAM*")
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Concat(Directory.EnumerateFiles(TestData.Path("retrosheet/events"), "*.zip").SelectMany(TeamFiles))
            .ToList();
        Assert.True(files.Count >= 13, $"{files.Count} team files");
        var unknown = files
            .SelectMany(file =>
                file.Text.Split('\n').Select(line => (Year: int.Parse(file.Name[4..8], CultureInfo.InvariantCulture), line))
            )
            .Select(one => (one.Year, Fields: one.line.Trim().Split(',')))
            // All-Star sides and the like are of no league.
            .Where(one => one.Fields is [{ Length: 3 }, "A" or "N", ..] && !one.Fields[2].Contains("League", StringComparison.Ordinal))
            .Where(one => TeamCodes.OfRetro(one.Fields[0], one.Year)?.MlbId is null)
            .Select(one => $"{one.Fields[0]} {one.Year}");
        Assert.Empty(unknown);
    }

    private static IEnumerable<(string Name, string Text)> TeamFiles(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.StartsWith("TEAM", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            yield return (entry.Name, reader.ReadToEnd());
        }
    }
}
