namespace MlbSts.Retrosheet.Tests;

/// <summary>Runs, hits, errors, left on base, line scores and the other team totals of every game agree with Retrosheet's game logs.</summary>
public sealed class GameLogTests
{
    [Theory]
    [InlineData("1982eve", "GL1982.TXT")]
    [InlineData("2015eve", "GL2015.TXT")]
    [InlineData("2016eve", "GL2016.TXT")]
    public void Team_totals_agree_with_the_game_logs(string archive, string log)
    {
        var logs = GameLog.Read($"retrosheet/gamelogs/{log}");
        var differences = new List<string>();
        var compared = 0;
        var errors = SeasonArchive.Open(archive).ReadAll(game =>
        {
            if (!logs.Remove(game.Id, out var row))
                differences.Add($"{game.Id} is not in the log");
            else
                differences.AddRange(row.DifferencesFrom(game, BoxScore.Of(game)));
            compared++;
        });
        Assert.Empty(errors);
        differences.AddRange(logs.Keys.Select(id => $"{id} is in no event file"));
        Assert.True(compared > 2000, $"Only {compared} games were compared.");
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }
}
