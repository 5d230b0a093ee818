using MlbSts.Lake.Requests;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Load;

/// <summary>What was loaded is held against what others counted.</summary>
[Collection(LoadedSeasons.Name)]
public sealed class CheckCommandTests(LoadedStore store)
{
    [Theory]
    [InlineData(1982, "2,107 games compared, 19 differences, 19 of them explained")]
    [InlineData(2015, "2,429 games compared, 2 differences, 2 of them explained")]
    [InlineData(2016, "2,428 games compared, 8 differences, 8 of them explained")]
    public async Task Every_game_agrees_with_the_game_log_but_for_errors_of_the_log(int year, string summary)
    {
        await store.FillAsync();
        var answer = await Sts.CheckAsync(
            store.Folder.Path,
            new LoadRequest { Checks = [TestData.Path($"retrosheet/gamelogs/GL{year}.TXT")] }
        );
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.StartsWith($"GL{year}.TXT: game log, {summary}\n", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(22, "hits")]
    [InlineData(36, "catcher's interference")]
    [InlineData(40, "team earned runs")]
    [InlineData(64, "catcher's interference")]
    [InlineData(53, "home runs")]
    public async Task A_figure_that_is_changed_in_the_log_is_found(int column, string field)
    {
        await store.FillAsync();
        using var folder = new TemporaryFolder();
        var lines = await File.ReadAllLinesAsync(TestData.Path("retrosheet/gamelogs/GL2016.TXT"), TestContext.Current.CancellationToken);
        var fields = lines[0].Split(',');
        fields[column] = "98";
        lines[0] = string.Join(',', fields);
        await File.WriteAllLinesAsync(folder["GL2016.TXT"], lines, TestContext.Current.CancellationToken);
        var answer = await Sts.CheckAsync(store.Folder.Path, new LoadRequest { Checks = [folder["GL2016.TXT"]] });
        Assert.Equal(1, answer.Code);
        Assert.Contains("9 differences, 8 of them explained", answer.Output, StringComparison.Ordinal);
        Assert.Contains($" {field}: 98, ours ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Players_totals_are_compared_and_one_that_differs_names_the_games_that_would_explain_it()
    {
        await store.FillAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder["batting.csv"],
            "Name,Tm,G,AB,R,H,2B,3B,HR,RBI,BB,SO,AVG\nDavid Ortiz,BOS,151,537,79,169,48,1,38,127,80,86,.315\nMike Trout,LAA,159,549,123,173,32,5,29,101,116,137,.315\n",
            TestContext.Current.CancellationToken
        );
        var unnamed = await Sts.CheckAsync(store.Folder.Path, new LoadRequest { Checks = [folder["batting.csv"]] });
        Assert.Equal(2, unnamed.Code);
        Assert.Contains("name the season", unnamed.Output, StringComparison.Ordinal);
        var answer = await Sts.CheckAsync(store.Folder.Path, new LoadRequest { Checks = [folder["batting.csv"]], Season = 2016 });
        Assert.Equal(1, answer.Code);
        Assert.StartsWith(
            "batting.csv: batters' totals, 2 players compared, 1 differences, 0 of them explained; not compared: AVG\n  Mike Trout LAA runs_batted_in: 101, ours 100 (just that is in ",
            answer.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_cannot_be_compared_says_why_and_what_to_do()
    {
        await store.FillAsync();
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["notes.csv"], "a,b\n1,2\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder["broken.zip"], "PK", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder["GL1921.TXT"],
            $"\"19210501\",\"0\",\"Sun\",\"NYA\",\"AL\",\"1\",\"BOS\"{string.Concat(Enumerable.Repeat(",\"\"", 154))}\n",
            TestContext.Current.CancellationToken
        );
        var answer = await Sts.CheckAsync(
            store.Folder.Path,
            new LoadRequest
            {
                Season = 2016,
                Checks =
                [
                    folder["notes.csv"],
                    folder["broken.zip"],
                    folder["GL1921.TXT"],
                    folder["absent.csv"],
                    folder.Path,
                    TestData.Path("statsapi/meta/dsotm_standings.json"),
                ],
            }
        );
        Assert.Equal(2, answer.Code);
        Assert.Contains("no column names the player", answer.Output, StringComparison.Ordinal);
        Assert.Contains("damaged or truncated", answer.Output, StringComparison.Ordinal);
        Assert.Contains(
            "1921: the store has none of the 1 games of the log. Load the season first",
            answer.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("absent.csv", answer.Output, StringComparison.Ordinal);
        Assert.Contains("it is a folder", answer.Output, StringComparison.Ordinal);
        Assert.Contains("the store has no game of the season of the standings", answer.Output, StringComparison.Ordinal);
    }
}
