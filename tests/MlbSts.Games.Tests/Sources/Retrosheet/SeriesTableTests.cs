using MlbSts.Games.Sources.Retrosheet;

namespace MlbSts.Games.Tests.Sources.Retrosheet;

public sealed class SeriesTableTests
{
    [Theory]
    [InlineData("ANA", "R")]
    [InlineData("WS1", "R")]
    [InlineData("", "R")]
    [InlineData("AS", "A")]
    [InlineData("WS", "W")]
    [InlineData("ALCS", "L")]
    [InlineData("NLCS", "L")]
    [InlineData("ALD1", "D")]
    [InlineData("NLD2", "D")]
    [InlineData("ALWC", "F")]
    [InlineData("NLW3", "F")]
    public void The_name_of_the_file_says_the_series(string team, string type) => Assert.Equal(type, SeriesTable.GameTypeOf(null, team));

    [Theory]
    [InlineData("regular", "R")]
    [InlineData("playoff", "R")]
    [InlineData("allstar", "A")]
    [InlineData("wildcard", "F")]
    [InlineData("divisionseries", "D")]
    [InlineData("lcs", "L")]
    [InlineData("worldseries", "W")]
    [InlineData("preseason", "S")]
    public void The_game_s_own_record_goes_before_the_name(string word, string type) =>
        Assert.Equal(type, SeriesTable.GameTypeOf(word, "WS"));

    [Fact]
    public void A_word_nobody_knows_leaves_the_name() => Assert.Equal("W", SeriesTable.GameTypeOf("superseries", "WS"));
}
