using MlbSts.Scheduler.Polling;

namespace MlbSts.Scheduler.Tests.Polling;

public sealed class DueQueueTests
{
    private static readonly DateTimeOffset Noon = new(2025, 7, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly DueQueue _queue = new();

    [Fact]
    public void Nothing_is_taken_before_its_moment_and_nothing_twice()
    {
        Assert.Null(_queue.Next);
        Assert.False(_queue.TryTake(DateTimeOffset.MaxValue, out _));
        _queue.Set(new GamePk(1), Noon);
        Assert.False(_queue.TryTake(Noon.AddTicks(-1), out _));
        Assert.True(_queue.TryTake(Noon, out var taken));
        Assert.Equal(1, taken.Value);
        Assert.False(_queue.TryTake(Noon, out _));
    }

    [Fact]
    public void A_game_has_one_moment_the_last_that_was_set()
    {
        _queue.Set(new GamePk(1), Noon);
        _queue.Set(new GamePk(1), Noon.AddHours(1));
        Assert.Equal(Noon.AddHours(1), _queue.Next);
        _queue.Set(new GamePk(1), Noon.AddHours(-1));
        Assert.True(_queue.TryTake(Noon, out _));
        Assert.Null(_queue.Next);
    }

    [Fact]
    public void A_game_taken_out_is_not_there_and_may_come_again()
    {
        _queue.Set(new GamePk(1), Noon);
        _queue.Remove(new GamePk(1));
        _queue.Remove(new GamePk(1));
        Assert.Null(_queue.Next);
        _queue.Set(new GamePk(1), Noon);
        Assert.Equal(Noon, _queue.Next);
    }

    [Fact]
    public void Thousands_come_out_by_moment_and_gamePk_as_a_sorted_list_would_have_them()
    {
        var random = new Random(20250704);
        var moments = new Dictionary<GamePk, DateTimeOffset>();
        for (var i = 0; i < 20_000; i++)
        {
            var gamePk = new GamePk(random.Next(1, 5_000));
            if (random.Next(4) == 0)
            {
                _queue.Remove(gamePk);
                moments.Remove(gamePk);
            }
            else
            {
                var at = Noon.AddSeconds(random.Next(600));
                _queue.Set(gamePk, at);
                moments[gamePk] = at;
            }
        }
        var order = moments.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList();
        var taken = new List<GamePk>();
        while (_queue.TryTake(DateTimeOffset.MaxValue, out var gamePk))
            taken.Add(gamePk);
        Assert.Equal(order, taken);
        Assert.True(order.Count > 2_000);
    }
}
