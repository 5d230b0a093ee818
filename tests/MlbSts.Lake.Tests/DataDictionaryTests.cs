using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Lake;

namespace MlbSts.Lake.Tests;

public sealed class DataDictionaryTests
{
    [Fact]
    public void The_document_is_what_the_schema_says()
    {
        var path = Path.Combine(TestData.RepositoryRoot, "docs", "data-dictionary.md");
        var written = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(
            written == DataDictionary.ToMarkdown(),
            $"docs/data-dictionary.md is not what the schema says. Write it anew: {DataDictionary.Command}"
        );
    }

    [Fact]
    public void It_has_every_table_column_and_word()
    {
        var text = DataDictionary.ToMarkdown();
        Assert.All(
            TableSchema.All,
            table =>
            {
                Assert.Contains($"\n## {table.Name}\n", text, StringComparison.Ordinal);
                Assert.All(
                    table.Columns,
                    column => Assert.Contains($"| `{column.Name}` | {column.SqlType} |", text, StringComparison.Ordinal)
                );
            }
        );
        Assert.All(LakeEvents.All, word => Assert.Contains($"| `{word.Name}` | {word.Meaning} |", text, StringComparison.Ordinal));
        Assert.All(PitchCalls.All, call => Assert.Contains($"| `{call.Name}` | {call.Meaning} |", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_of_a_table_has_as_many_cells_as_its_head()
    {
        var cells = 0;
        foreach (var line in DataDictionary.ToMarkdown().Split('\n'))
        {
            var count = line.StartsWith('|') ? line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|') : 0;
            Assert.True(cells == 0 || count == 0 || count == cells, line);
            cells = count;
        }
    }
}
