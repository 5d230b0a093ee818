using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Custom;

namespace MlbSts.Games.Tests.Sources.Custom;

/// <summary>What is too much or gone is refused alone.</summary>
public sealed class CustomLimitTests
{
    [Fact]
    public void A_table_that_names_more_games_or_players_than_there_are_is_refused()
    {
        using var mine = new CustomFolder();
        mine.Add(
            "batting.csv",
            "game_id,team,player,ab\n" + string.Concat(Enumerable.Range(0, 30).Select(day => $"BOS201504{day + 1:00}0,BOS,p,4\n"))
        );
        Assert.Contains(
            "it names more than 29 games: is game_id what says",
            mine.Refusal(limits: new CustomLimits { Games = 29 }),
            StringComparison.Ordinal
        );
        mine.Refused.Clear();
        Assert.Equal(30, mine.Find(limits: new CustomLimits { Games = 30 }).Count);
        mine.Add("players.csv", "player_id,team\na,BOS\nb,BOS\nc,BOS\n");
        Assert.Equal(30, mine.Find(limits: new CustomLimits { RowsOfSeasons = 2 }).Count);
        Assert.Equal("it has 3 rows; at most 2 of the table players are read", Assert.Single(mine.Refused).Reason);
    }

    [Fact]
    public void A_game_of_too_many_rows_is_set_aside_alone()
    {
        using var mine = new CustomFolder();
        mine.Add(
            "batting.csv",
            "game_id,team,player,ab\n"
                + string.Concat(Enumerable.Range(0, 30).Select(number => $"BOS201504180,BOS,p{number},4\n"))
                + "BOS201504190,BOS,p,4\n"
        );
        Assert.Equal("BOS201504190", Assert.Single(mine.Find(limits: new CustomLimits { RowsOfGame = 29 })).Key.ToString());
        Assert.Equal(
            ("mine/batting.csv#BOS201504180", "it has 30 rows, more than 29: that is not one game"),
            (Assert.Single(mine.Refused).File, mine.Refused[0].Reason)
        );
    }

    [Fact]
    public void Tables_that_are_gone_when_they_are_read_are_refused_game_by_game()
    {
        using var mine = new CustomFolder();
        var game = Assert.Single(mine.Add("batting.csv", "game_id,team,player,ab\nBOS201504180,BOS,p,4\n").Find());
        File.Delete(Path.Combine(mine.Path, "batting.csv"));
        for (var again = 0; again < 2; again++)
            Assert.Contains(
                "cannot be read",
                Assert.Throws<GameRefusedException>(() => game.Source.OpenReader(game.Phase, game.Season)).Message,
                StringComparison.Ordinal
            );
    }
}
