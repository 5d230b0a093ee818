using MlbSts.Domain;

namespace MlbSts.Domain.Tests;

public class SeasonPhaseTests
{
    private static readonly SeasonDates Season2024 = new(2024, new DateOnly(2024, 3, 20), new DateOnly(2024, 9, 30));

    [Theory]
    [InlineData("S", SeasonPhase.PreSeason)]
    [InlineData("R", SeasonPhase.RegularSeason)]
    [InlineData("A", SeasonPhase.RegularSeason)]
    [InlineData("F", SeasonPhase.PostSeason)]
    [InlineData("D", SeasonPhase.PostSeason)]
    [InlineData("L", SeasonPhase.PostSeason)]
    [InlineData("W", SeasonPhase.PostSeason)]
    public void The_game_type_decides_where_it_can(string gameType, SeasonPhase expected)
    {
        Assert.Equal(expected, SeasonPhases.PhaseOf(gameType, new DateOnly(2024, 3, 25), Season2024));
        Assert.Equal(expected, SeasonPhases.PhaseOf(gameType, new DateOnly(2024, 10, 25)));
    }

    [Theory]
    [InlineData("2024-03-19", SeasonPhase.PreSeason)]
    [InlineData("2024-03-20", SeasonPhase.RegularSeason)]
    [InlineData("2024-09-30", SeasonPhase.RegularSeason)]
    [InlineData("2024-10-01", SeasonPhase.PostSeason)]
    public void The_date_decides_for_an_exhibition_and_for_a_type_nobody_knows(string date, SeasonPhase expected)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", null);
        Assert.Equal(expected, SeasonPhases.PhaseOf("E", day, Season2024));
        Assert.Equal(expected, SeasonPhases.PhaseOf("?", day, Season2024));
        Assert.Equal(expected, SeasonPhases.PhaseOf(null, day, Season2024));
    }

    [Fact]
    public void Phases_have_the_folders_of_the_bucket_layout() =>
        Assert.Equal(["pre-season", "regular-season", "post-season"], Enum.GetValues<SeasonPhase>().Select(phase => phase.Folder()));
}
