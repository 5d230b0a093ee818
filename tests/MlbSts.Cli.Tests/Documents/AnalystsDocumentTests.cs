using System.Text.RegularExpressions;
using MlbSts.Cli.Tests.Load;
using MlbSts.Cli.Tests.Query;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Documents;

/// <summary>The questions of docs/analysts.md give the answers that are written there.</summary>
[Collection(LoadedSeasons.Name)]
public sealed partial class AnalystsDocumentTests(LoadedStore store)
{
    public static TheoryData<string> Questions => [.. Parts().Select(part => part.Title)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_has_the_answer_that_is_written(string question)
    {
        await store.FillAsync();
        var (_, sql, written) = Parts().Single(part => part.Title == question);
        var answer = await QueryFixture.Run(["--store", store.Folder.Path, "--cache", store.Folder["cache"], "--format", "table", sql]);
        Assert.True(answer.Code == 0, answer.Error);
        Assert.Equal(written, answer.Output);
    }

    [Fact]
    public void There_are_eleven_questions_as_the_documents_say_and_every_one_is_asked()
    {
        var count = Parts().Count();
        Assert.Equal(11, count);
        Assert.Contains("\n## Eleven questions\n", Document(), StringComparison.Ordinal);
        Assert.Contains(
            "eleven questions with their answers",
            File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "README.md")),
            StringComparison.Ordinal
        );
        Assert.Equal(Document().Split("```sql").Length - 1, count);
    }

    private static string Document() =>
        File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "analysts.md")).ReplaceLineEndings("\n");

    private static IEnumerable<(string Title, string Sql, string Text)> Parts() =>
        Part().Matches(Document()).Select(part => (part.Groups["title"].Value, part.Groups["sql"].Value, part.Groups["text"].Value));

    [GeneratedRegex(
        @"^### (?<title>[^\n]+)\n(?:(?!^#|^```).*\n)*```sql\n(?<sql>(?:(?!```).*\n)+)```\n(?:(?!^#|^```).*\n)*```text\n(?<text>(?:(?!```).*\n)+)```",
        RegexOptions.Multiline
    )]
    private static partial Regex Part();
}
