namespace MlbSts.Cli.Tests.Query;

public sealed class QueryShellTests(QueryFixture fixture) : IClassFixture<QueryFixture>
{
    [Fact]
    public async Task A_query_goes_over_lines_until_its_semicolon()
    {
        var answer = await Shell("select count(*)\n  as n -- not here;\nfrom games;  select ';' as s; .quit\n");
        Assert.Equal("n\n-\n4\n(1 row)\ns\n-\n;\n(1 row)\n", answer.Output);
    }

    [Fact]
    public async Task The_last_query_needs_no_semicolon()
    {
        var answer = await Shell(".format csv\nselect 1 as one");
        Assert.Equal((0, "one\n1\n", ""), (answer.Code, answer.Output, answer.Error));
    }

    [Fact]
    public async Task Tables_and_their_columns_are_told_with_their_meaning()
    {
        var answer = await Shell(".tables\n.schema plays\n");
        Assert.Contains("\nplays        One row for every event", answer.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nplay_index +INTEGER +Number of the event in its game, from 1\.\n", answer.Output);
        Assert.Matches(@"\nseason +INTEGER +The season; added by sts query\.\n", answer.Output);
    }

    [Fact]
    public async Task Formats_change_and_quit_ends()
    {
        var answer = await Shell(".format json\nselect 1 as one;\n.quit\nselect 2;\n");
        Assert.Equal("[\n{\"one\":1}\n]\n", answer.Output);
    }

    [Fact]
    public async Task A_mistake_is_told_and_the_shell_goes_on()
    {
        var answer = await Shell(".nonsense\n.schema nothing\n.format xml\nselect nope from games;\nselect 1 as one;\n");
        Assert.Equal((1, "one\n---\n  1\n(1 row)\n"), (answer.Code, answer.Output));
        Assert.Contains("There is no command '.nonsense'", answer.Error, StringComparison.Ordinal);
        Assert.Contains(".schema one of these: games, plays", answer.Error, StringComparison.Ordinal);
        Assert.Contains(".format one of these: table, csv, json", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Referenced column \"nope\" not found", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_types_sees_a_prompt_and_another_one_within_a_query()
    {
        var answer = await Shell("select\n1 as one;\n.help\n", isTerminal: true);
        Assert.EndsWith("sts> ...> sts> sts> ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(".schema TABLE", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_alone_is_no_query()
    {
        var answer = await Shell("-- nothing;\n/* here */;\n");
        Assert.Equal((0, "", ""), (answer.Code, answer.Output, answer.Error));
    }

    private Task<Answer> Shell(string input, bool isTerminal = false) =>
        QueryFixture.Run(["--store", fixture.Store, "--cache", fixture.Folder["cache"], "--shell"], input, isTerminal);
}
