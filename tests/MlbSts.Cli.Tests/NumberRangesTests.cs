using MlbSts.Cli.Retrosheet;

namespace MlbSts.Cli.Tests;

/// <summary>Lists of field numbers as cwevent takes them.</summary>
public sealed class NumberRangesTests
{
    [Theory]
    [InlineData("0-3", "0 1 2 3")]
    [InlineData("5,2,9-10", "5 2 9 10")]
    [InlineData(" 1 , 2 ", "1 2")]
    [InlineData("", "")]
    public void Ranges_keep_their_order(string text, string expected)
    {
        Assert.True(NumberRanges.TryParse(text, 11, out var numbers, out _));
        Assert.Equal(expected, string.Join(' ', numbers));
    }

    [Theory]
    [InlineData("11")]
    [InlineData("3-11")]
    [InlineData("5-3")]
    [InlineData("a")]
    [InlineData("-1")]
    [InlineData("1-")]
    [InlineData("1-2-3")]
    public void What_is_no_range_is_refused_with_the_limits(string text)
    {
        Assert.False(NumberRanges.TryParse(text, 11, out _, out var reason));
        Assert.Equal($"'{text}' is not a field number or a range of them between 0 and 10.", reason);
    }
}
