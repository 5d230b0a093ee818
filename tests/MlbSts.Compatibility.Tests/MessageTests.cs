using System.Text;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;

namespace MlbSts.Compatibility.Tests;

/// <summary>
/// Messages that 0.1 sent may still lie in the topics, for up to 30 days: each is read with every value it had.
/// A kind that is no more is listed as such, with what becomes of those that are still under way.
/// </summary>
public sealed class MessageTests
{
    private static readonly GamePk Game = new(746139);
    private static readonly DateTimeOffset At = new(2025, 7, 4, 23, 15, 7, 250, TimeSpan.Zero);
    private static readonly Timecode Code = Timecode.Parse("20250704_231500");
    private static readonly string Hash = new('a', 64);
    private static readonly ObjectReference Feed = new("mlb-live", "games/746139/feed.json.zst", "08ddbb5a6b3c1e00a1b2", Hash);
    private static readonly ObjectReference Filed = new(
        "mlb-current",
        "regular-season/games/746139/feed.json.zst",
        "08ddbb5a6b3c1e01c3d4",
        Hash
    );
    private static readonly ObjectReference Schedule = new("mlb-live", "schedule/2025-07-04.json.zst", "08ddbb5a6b3c1e02e5f6", Hash);

    // In the order they were sent.
    private static readonly Expectation[] Expected =
    [
        Of("sts", new PollingRetuned("retune-1", GameState.InProgress, 7.5, "ann")),
        Retired("ServiceCommand", "pause-1"),
        Retired("ServiceCommand", "resume-1"),
        Retired("ServiceCommand", "poll-1"),
        Retired("ServiceCommand", $"746139/{Hash}/validated/whole-feed"),
        Retired("ServiceCommand", "load-1"),
        Retired("ServiceCommand", "cancel-1"),
        Of("sts", new ConfigurationChanged("change-1", "scheduler", "MaxPollsPerSecond", "12", "ann")),
        Of("scheduler", new ScheduleUpdated(new DateOnly(2025, 7, 4), 15, Schedule)),
        Of("scheduler", new ScheduleConflictDetected(Game, "home 119 at 2025-07-04, 147 at 2025-07-05")),
        Of("scheduler", new CoverageGapDetected(Game, At.AddMinutes(-9), At)),
        Of("scheduler", new PollCommand(Game, "p-1", At, GameState.InProgress, false, "interval")),
        Of("scheduler", new PollCommand(Game, "p-2", At, GameState.Unknown, true, "first")),
        Of(
            "scraper",
            new PollCompleted(
                Game,
                "p-1",
                At,
                GameState.InProgress,
                "In Progress",
                Code,
                10,
                AnswerShape.Diff,
                true,
                ["metaData", "liveData/plays"],
                3210,
                87.5,
                4.25,
                7.25,
                true,
                Feed,
                new Situation(7, "Bottom", 2, "TEX", 3, "LAD", 4)
            )
        ),
        Of(
            "scraper",
            new PollCompleted(
                Game,
                "p-2",
                At,
                GameState.Scheduled,
                "Scheduled",
                null,
                null,
                AnswerShape.NoChange,
                false,
                [],
                2,
                31,
                0.5,
                null,
                false,
                null,
                null
            )
        ),
        Of("scraper", new PollFailed(Game, "p-3", At, "html-instead-of-json", "The answer is a page, not a feed.", 30)),
        Of("scraper", new PollFailed(Game, "p-4", At, "server-error", "500", null)),
        Of("scraper", new GameStateChanged(Game, GameState.InProgress, GameState.Final, "Game Over", Code)),
        Of("scraper", new GameStateChanged(Game, GameState.Unknown, GameState.Scheduled, "Scheduled", null)),
        Of(
            "validator",
            new GameValidated(
                Game,
                Feed,
                GameState.Final,
                Code,
                Verdict.Review,
                [
                    new Finding("linescore-adds-up", FindingSeverity.Error, "/liveData/linescore/teams/home/runs", "4, the innings have 5"),
                    new Finding("a-tie-says-so", FindingSeverity.Warning, "/gameData/status", "x"),
                    new Finding("noted", FindingSeverity.Info, "", "José Peña"),
                ],
                "validation/746139.json"
            )
        ),
        Of("validator", new GameValidated(Game, Feed, GameState.InProgress, null, Verdict.Valid, [], null)),
        Retired("ReviewRequested", "review/746139-rule-broken.json"),
        Retired("ObjectStored", $"mlb-current/regular-season/games/746139/feed.json.zst/08ddbb5a6b3c1e01c3d4/{Hash}"),
        Retired("ObjectStored", $"mlb-state/audit/x.json//{Hash}"),
        Of("data-mover", new GamePromoted(Game, SeasonPhase.RegularSeason, Feed, Filed, 2)),
        Retired("SeasonArchived", $"2025/{Hash}/archived"),
        Of(
            "data-mover",
            new OperationRolledBack("journals/promotion/746139.json", Game, "the promotion begun by ballpark-12 was cut off at step Copied")
        ),
        Of("data-mover", new OperationRolledBack("journals/load/regular-season-2016.json", null, "not staged")),
        Of("bulk-loader", new LoadCompleted("load-1", "/srv/files/2016.zip", 2428, 2, 1)),
        Of("scheduler", new PollTiming("scheduler", Game, "p-1", 12.5, 10)),
        Of("scraper", new ApiResponse("scraper", "r-1", "diff", "ok", 87.5, 3210)),
        Of("scraper", new CacheStatistics("scraper", At, "feeds", 90, 10, 123456789)),
        Of(
            "scraper",
            new HealthReport(
                "scraper",
                "ballpark-12",
                At,
                "Degraded",
                new Dictionary<string, string> { ["kafka"] = "Healthy", ["object-store"] = "Degraded" }
            )
        ),
        Of("scraper", new ResourceUsage("scraper", "ballpark-12", At, 12.75, 210_000_000, 90_000_000)),
    ];

    public static IEnumerable<TheoryDataRow<int, string>> Recorded =>
        RecordedMessage.All.Select(
            (message, number) => new TheoryDataRow<int, string>(number, $"{message.Headers["ce_type"]} {message.Headers["ce_id"]}")
        );

    [Theory]
    [MemberData(nameof(Recorded))]
    public void What_was_sent_is_read_with_every_value(int number, string what)
    {
        Assert.NotEmpty(what);
        Expected[number].Check(RecordedMessage.All[number]);
    }

    [Fact]
    public void Nothing_that_was_recorded_is_passed_over() => Assert.Equal(RecordedMessage.All.Count, Expected.Length);

    private static Expectation Of<T>(string service, T message)
        where T : IMessage =>
        new(recorded =>
        {
            Assert.Equal(
                ("1.0", "application/json", $"/mlbsts/{service}", "mlbsts." + typeof(T).Name, message.Id),
                (
                    recorded.Headers["ce_specversion"],
                    recorded.Headers["content-type"],
                    recorded.Headers["ce_source"],
                    recorded.Headers["ce_type"],
                    recorded.Headers["ce_id"]
                )
            );
            Assert.Equal((T.Topic, message.Key), (recorded.Topic, recorded.Key));
            var read = MessageJson.Read<T>(recorded.Bytes);
            Assert.Equal(Text(message), Text(read));
        });

    /// <summary>
    /// No version after 0.1 sends or reads this kind. One that still lies in its topic is passed over; see
    /// <see cref="RetiredMessageTests"/>.
    /// </summary>
    private static Expectation Retired(string kind, string id) =>
        new(recorded =>
        {
            Assert.Equal(($"mlbsts.{kind}", id), (recorded.Headers["ce_type"], recorded.Headers["ce_id"]));
            Assert.DoesNotContain(typeof(IMessage).Assembly.GetTypes(), type => type.Name == kind);
        });

    private static string Text<T>(T message)
        where T : IMessage => Encoding.UTF8.GetString(MessageJson.Write(message));

    private sealed record Expectation(Action<RecordedMessage> Check);
}
