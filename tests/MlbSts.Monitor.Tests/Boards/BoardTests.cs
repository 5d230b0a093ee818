using MlbSts.Messaging.Messages;
using MlbSts.Monitor.Boards;

namespace MlbSts.Monitor.Tests.Boards;

public sealed class BoardTests
{
    [Fact]
    public void The_games_heard_of_longest_ago_go_first()
    {
        var options = Fixed.Options(new MonitorOptions { MaximumGames = 10 });
        var board = new GameBoard(options, new ReviewBoard(options));
        for (var number = 1; number <= 10; number++)
            board.Update(new GamePk(number), row => row);
        board.Update(new GamePk(1), row => row with { Polls = row.Polls + 1 });
        board.Update(new GamePk(11), row => row);
        board.Update(new GamePk(12), row => row);
        Assert.Equal([1, 4, 5, 6, 7, 8, 9, 10, 11, 12], board.Rows.Select(row => row.GamePk.Value));
        Assert.Equal(1, board.Rows[0].Polls);
    }

    [Fact]
    public void What_waits_for_a_person_stands_in_the_row_until_it_is_settled()
    {
        var options = Fixed.Options(new MonitorOptions());
        var reviews = new ReviewBoard(options);
        var games = new GameBoard(options, reviews);
        games.Update(new GamePk(1), row => row);
        foreach (var reason in (string[])["unknown-status", "rule-broken", "rule-broken"])
            reviews.Raised(new ReviewRow($"review/1-{reason}.json", "1", new GamePk(1), reason, "x", DateTimeOffset.UnixEpoch));
        Assert.Equal("rule-broken, unknown-status", games.Rows[0].Review);
        reviews.Settled("review/1-rule-broken.json");
        Assert.Equal("unknown-status", games.Rows[0].Review);
        reviews.Settled("review/1-unknown-status.json");
        Assert.Null(games.Rows[0].Review);
        reviews.Settled("review/1-rule-broken.json");
        Assert.Null(games.Rows[0].Review);
    }

    [Fact]
    public void The_newest_items_of_a_queue_that_is_too_long_stay_on_the_board()
    {
        var reviews = new ReviewBoard(Fixed.Options(new MonitorOptions { MaximumGames = 10 }));
        for (var day = 1; day <= 12; day++)
            reviews.Raised(new ReviewRow($"review/{day}-x.json", "A", null, "refused", "x", DateTimeOffset.UnixEpoch.AddDays(day)));
        Assert.Equal(12, reviews.Rows[0].RaisedAt.DayOfYear - 1);
        Assert.Equal(10, reviews.Rows.Count);
    }

    [Fact]
    public void A_service_that_no_longer_reports_is_silent()
    {
        var board = new ServiceBoard(Fixed.Options(new MonitorOptions { SilentAfterSeconds = 35 }), TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        board.Heard(new HealthReport("scraper", "a-1", now.AddSeconds(-36), "Healthy", new Dictionary<string, string>()));
        board.Heard(new HealthReport("scraper", "a-2", now, "Degraded", new Dictionary<string, string>()));
        board.Heard(new ResourceUsage("monitor", "a-3", now, 1.5, 1000, 500));
        board.Heard(new ResourceUsage("scraper", "a-2", now, 2.5, 2000, 500));
        Assert.Equal(
            [("monitor", "Unknown", 1000L), ("scraper", "Silent", null), ("scraper", "Degraded", 2000L)],
            board.Rows.Select(row => (row.Service, row.Status, row.WorkingSetBytes))
        );
    }

    [Fact]
    public void What_a_service_suffers_from_is_told_with_its_reason_where_it_gave_one()
    {
        var board = new ServiceBoard(Fixed.Options(new MonitorOptions()), TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow();
        var checks = new Dictionary<string, string>
        {
            ["kafka"] = "Healthy",
            ["object-store"] = "Unhealthy",
            ["polling"] = "Degraded",
        };
        var reasons = new Dictionary<string, string> { ["object-store"] = "The disk is full." };
        board.Heard(new HealthReport("scraper", "a-1", now, "Unhealthy", checks, reasons));
        board.Heard(new HealthReport("scraper", "a-2", now, "Degraded", checks));
        Assert.Equal(["object-store: The disk is full.", "polling: Degraded"], board.Rows[0].Trouble);
        Assert.Equal(["object-store: Unhealthy", "polling: Degraded"], board.Rows[1].Trouble);
    }

    [Fact]
    public void A_full_board_makes_room_for_the_living()
    {
        var board = new ServiceBoard(Fixed.Options(new MonitorOptions()), TimeProvider.System);
        var start = TimeProvider.System.GetUtcNow().AddHours(-1);
        for (var i = 0; i <= 1000; i++)
            board.Heard(new HealthReport("scraper", $"a-{i:0000}", start.AddSeconds(i), "Healthy", new Dictionary<string, string>()));
        var instances = board.Rows.Select(row => row.Instance).ToList();
        Assert.Equal(1000, instances.Count);
        Assert.Contains("a-1000", instances);
        Assert.DoesNotContain("a-0000", instances);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 50)]
    [InlineData(0.95, 95)]
    [InlineData(1, 100)]
    public void A_percentile_is_the_value_below_which_that_share_lies(double share, double expected)
    {
        var sample = new LagSample();
        Assert.Null(sample.Percentile(share));
        for (var value = 100; value >= 1; value--)
            sample.Add(value);
        Assert.Equal(expected, sample.Percentile(share));
    }

    [Fact]
    public void A_sample_keeps_the_last_values_only()
    {
        var sample = new LagSample();
        for (var i = 0; i < 20_000; i++)
            sample.Add(1000);
        for (var i = 0; i < 20_000; i++)
            sample.Add(1);
        Assert.Equal((1d, 40_000L), (sample.Percentile(1), sample.Count));
    }
}
