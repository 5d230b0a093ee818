using System.Text.Json;
using CsCheck;
using MlbSts.Domain;

namespace MlbSts.Domain.Tests;

public class IdentityTests
{
    [Fact]
    public void A_timecode_reads_back_as_the_second_it_was_written_for() =>
        Gen.DateTime[new DateTime(1900, 1, 1), new DateTime(2100, 1, 1)]
            .Sample(moment =>
            {
                var timecode = new Timecode(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)));
                return Timecode.Parse(timecode.ToString()) == timecode && timecode.Moment.Ticks % TimeSpan.TicksPerSecond == 0;
            });

    [Fact]
    public void Timecodes_are_utc_whatever_the_offset_they_came_from()
    {
        var evening = new DateTimeOffset(2024, 6, 11, 21, 12, 48, 900, TimeSpan.FromHours(-7));
        Assert.Equal("20240612_041248", new Timecode(evening).ToString());
        Assert.Equal(TimeSpan.Zero, new Timecode(evening).Moment.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20240612")]
    [InlineData("06122024_041248")]
    [InlineData("20240612_246000")]
    [InlineData("20240612-041248")]
    [InlineData(" 20240612_041248")]
    public void What_is_no_timecode_is_refused(string text)
    {
        Assert.False(Timecode.TryParse(text, null, out _));
        Assert.Contains("YYYYMMDD_HHMMSS", Assert.Throws<FormatException>(() => Timecode.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-746139")]
    [InlineData("746139.0")]
    [InlineData("abc")]
    [InlineData("99999999999")]
    [InlineData("../746139")]
    public void What_is_no_gamePk_is_refused(string text) => Assert.False(GamePk.TryParse(text, null, out _));

    [Fact]
    public void A_gamePk_is_read_from_a_number_and_from_text_and_written_as_a_number()
    {
        Assert.Equal(new GamePk(746139), JsonSerializer.Deserialize<GamePk>("746139"));
        Assert.Equal(new GamePk(746139), JsonSerializer.Deserialize<GamePk>("\"746139\""));
        Assert.Equal("746139", JsonSerializer.Serialize(new GamePk(746139)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GamePk>("-1"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GamePk>("1.5"));
    }

    [Fact]
    public void A_timecode_is_text_in_json()
    {
        Assert.Equal("\"20240612_041248\"", JsonSerializer.Serialize(Timecode.Parse("20240612_041248")));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Timecode>("20240612"));
    }
}
