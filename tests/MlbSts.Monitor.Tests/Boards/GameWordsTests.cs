using MlbSts.Messaging.Messages;
using MlbSts.Monitor.Boards;

namespace MlbSts.Monitor.Tests.Boards;

public sealed class GameWordsTests
{
    [Fact]
    public void Every_state_has_words_of_its_own()
    {
        var words = Enum.GetValues<GameState>().Select(GameWords.Of).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(words, word => Assert.True(word.Length is > 0 and <= 11, word));
    }

    [Fact]
    public void A_game_that_waits_for_a_person_says_so_until_it_is_filed()
    {
        var row = new GameRow
        {
            GamePk = new GamePk(1),
            State = GameState.Final,
            Review = "rule-broken",
        };
        Assert.Equal("review: rule-broken", row.FiledText);
        Assert.Equal("post-season", (row with { FiledUnder = SeasonPhase.PostSeason, Revision = 1 }).FiledText);
        Assert.Equal("post-season rev. 3", (row with { FiledUnder = SeasonPhase.PostSeason, Revision = 3 }).FiledText);
    }

    [Fact]
    public void The_score_and_the_names_stay_when_a_poll_says_nothing_of_them()
    {
        var poll = new PollCompleted(
            new GamePk(1),
            "1",
            DateTimeOffset.UnixEpoch,
            GameState.InProgress,
            "In Progress",
            null,
            null,
            AnswerShape.Full,
            true,
            [],
            1,
            1,
            1,
            900,
            false,
            null,
            new Situation(3, "Top", 1, "AAA", 2, "BBB", 0)
        );
        var row = new GameRow { GamePk = new GamePk(1) }
            .WithPoll(poll)
            .WithPoll(poll with { Situation = null });
        Assert.Equal(("AAA @ BBB", "2 : 0", "Top 3", 2), (row.Name, row.Score, row.InningText, row.Polls));
    }
}
