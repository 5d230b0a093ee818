namespace MlbSts.Integration.Tests.House;

public sealed class LineWidthTests
{
    private const int Width = 140;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void At_most_one_line_in_a_hundred_is_wider_than_140_characters(string folder)
    {
        var lines = SourceTree
            .Files(folder)
            .SelectMany(file => SourceTree.Lines(file).Select((text, index) => (Place: $"{file}:{index + 1}", Text: text)))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .ToArray();
        var wide = lines.Where(line => line.Text.Length > Width).ToArray();
        Assert.True(lines.Length > 1000, $"Only {lines.Length} lines were found below {folder}.");
        Assert.True(
            wide.Length * 100 <= lines.Length,
            $"{wide.Length} of {lines.Length} lines below {folder} are wider than {Width} characters; break them at their joints:\n"
                + string.Join('\n', wide.Select(line => line.Place))
        );
    }
}
