using System.Text;
using Microsoft.Extensions.Options;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using MlbSts.Testing;

namespace MlbSts.StatsApi.Tests.Feeds;

public sealed partial class FeedUpdaterTests : IDisposable
{
    private const string Diff = "diff 20240612_041248";
    private static readonly GamePk Game = new(746139);

    private readonly StatsApiStatistics _statistics = new();
    private readonly List<RawAnswer> _stored = [];

    public void Dispose() => _statistics.Dispose();

    [Fact]
    public async Task Where_nothing_is_held_the_whole_feed_is_asked_for_and_everything_is_new()
    {
        var client = new ScriptedClient(Document("20240612_041248"));
        var update = await PollAsync(client, null);
        Assert.Equal(["feed"], client.Asked);
        Assert.Equal((FeedUpdateShape.Full, true, null), (update.Shape, update.Changed, update.Failure));
        Assert.Equal(["gamePk", "metaData", "gameData", "liveData/plays", "liveData/linescore"], update.ChangedSections);
        Assert.Equal("20240612_041248", update.Held!.Timecode.ToString());
        Assert.Equal([false], _stored.Select(raw => raw.IsDiff));
        Assert.Equal(Document("20240612_041248").Length, update.Bytes);
    }

    [Fact]
    public async Task A_diff_that_fits_is_applied_and_its_sections_are_named()
    {
        var client = new ScriptedClient(Steps(("/metaData/timeStamp", "\"20240612_041302\""), ("/liveData/linescore/outs", "2")));
        var held = Held();
        var update = await PollAsync(client, held);
        Assert.Equal([Diff], client.Asked);
        Assert.Equal((FeedUpdateShape.Diff, true), (update.Shape, update.Changed));
        Assert.Equal(["metaData", "liveData/linescore"], update.ChangedSections);
        Assert.Equal((2, "20240612_041302"), (update.Held!.View.Outs, update.Held.Timecode.ToString()));
        Assert.Equal(1, held.View.Outs);
        Assert.True(_stored.Single().IsDiff);
    }

    [Fact]
    public async Task The_real_diff_brings_the_real_document_up_to_date()
    {
        var held = HeldFeed.From(Game, JsonTree.Parse(TestData.Bytes("statsapi/feed_live/746139_20240612_041248_R_I.json")));
        var update = await PollAsync(new ScriptedClient(TestData.Bytes("statsapi/diffpatch/AlecM33_diff-patch-no-move.json")), held);
        Assert.True(
            JsonTree.DeepEquals(
                JsonTree.Parse(TestData.Bytes("statsapi/feed_live_derived/746139_20240612_041302_R_I_derived.json")),
                update.Held!.Document
            )
        );
        Assert.Equal(["metaData", "liveData/plays", "liveData/linescore", "liveData/boxscore"], update.ChangedSections);
        Assert.Empty(update.Refusals);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"diff":[]},{"diff":[]}]""")]
    public async Task Nothing_new_is_no_change(string body)
    {
        var held = Held();
        var update = await PollAsync(new ScriptedClient(body), held);
        Assert.Equal((FeedUpdateShape.NoChange, false, null), (update.Shape, update.Changed, update.Failure));
        Assert.Same(held.Document, update.Held!.Document);
        Assert.Single(_stored);
    }

    [Fact]
    public async Task A_diff_that_says_what_is_known_is_no_change()
    {
        var update = await PollAsync(new ScriptedClient(Steps(("/liveData/linescore/outs", "1.0"))), Held());
        Assert.Equal((FeedUpdateShape.Diff, false), (update.Shape, update.Changed));
        Assert.Empty(update.ChangedSections);
    }

    [Fact]
    public async Task Operations_that_leave_the_timecode_alone_are_not_applied_however_often_they_are_answered()
    {
        const string Repeated =
            """[{"diff":[{"op":"add","path":"/liveData/plays/allPlays/0/runners","value":[7]},{"op":"add","path":"/liveData/plays/currentPlay/runners","value":[7]}]}]""";
        var held = Held();
        for (var poll = 1; poll <= 10; poll++)
        {
            var client = new ScriptedClient(Repeated, Document("20240612_041248"));
            var update = await PollAsync(client, held);
            Assert.Equal([Diff, "feed"], client.Asked);
            Assert.Equal([RefusalKind.DoubtfulPatch], update.Refusals.Select(refusal => refusal.Kind));
            Assert.False(update.Changed);
            held = update.Held!;
        }
        Assert.True(JsonTree.DeepEquals(Held().Document, held.Document));
    }

    [Fact]
    public async Task The_real_game_gets_one_play_event_once_from_a_diff_that_is_answered_again_and_again()
    {
        var feed = TestData.Bytes("statsapi/feed_live/746139_20240612_042717_R_I.json");
        var diff = Encoding.UTF8.GetString(TestData.Bytes("cases/statsapi/diff-without-timestamp.json"));
        var held = HeldFeed.From(Game, JsonTree.Parse(feed));
        var events = held.View.Plays[67]["playEvents"]!.Items.Count;
        for (var poll = 1; poll <= 3; poll++)
            held = (await PollAsync(new ScriptedClient(diff, Encoding.UTF8.GetString(feed)), held)).Held!;
        Assert.InRange(held.View.Plays[67]["playEvents"]!.Items.Count, events, events + 1);
    }

    [Theory]
    [InlineData("""[{"playId":"a"},{"playId":"b"},{"playId":"a"}]""")]
    [InlineData("""[{"index":0},{"index":1},{"index":1}]""")]
    public async Task A_patch_after_which_a_play_event_stands_twice_is_doubted(string events)
    {
        var diff = Steps(("/metaData/timeStamp", "\"20240612_041302\""))
            .Replace(
                "}]}]",
                $$"""},{"op":"add","path":"/liveData/plays/allPlays/0/playEvents","value":{{events}}},{"op":"copy","from":"/liveData/plays/allPlays/0","path":"/liveData/plays/currentPlay"}]}]""",
                StringComparison.Ordinal
            );
        var client = new ScriptedClient(diff, Document("20240612_041302"));
        var update = await PollAsync(client, Held());
        Assert.Equal([Diff, "feed"], client.Asked);
        Assert.Contains("twice", Assert.Single(update.Refusals).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diff_of_more_operations_than_allowed_is_not_applied()
    {
        var diff = Steps([("/metaData/timeStamp", "\"20240612_041302\""), .. Enumerable.Repeat(("/liveData/linescore/outs", "2"), 10_000)]);
        var client = new ScriptedClient(diff, Document("20240612_041302"));
        Assert.Equal(FeedUpdateShape.Full, (await PollAsync(client, Held())).Shape);
        Assert.Equal([Diff, "feed"], client.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_whole_feed_in_answer_to_a_diff_is_taken_as_it_is(bool inArray)
    {
        var feed = Document("20240612_041302");
        var client = new ScriptedClient(inArray ? $"[{feed}]" : feed);
        var update = await PollAsync(client, Held());
        Assert.Equal([Diff], client.Asked);
        Assert.Equal((FeedUpdateShape.Full, true, "20240612_041302"), (update.Shape, update.Changed, update.Held!.Timecode.ToString()));
    }

    public static TheoryData<string, RefusalKind?> Doubtful =>
        new()
        {
            { """[{"diff":[{"op":"remove","path":"/no/such/place"}]}]""", RefusalKind.PatchFailed },
            {
                """[{"diff":[{"op":"replace","path":"/metaData/timeStamp","value":"20240612_041302"},{"op":"test","path":"/gamePk","value":1}]}]""",
                RefusalKind.PatchFailed
            },
            { """[{"patch":[]}]""", RefusalKind.PatchFailed },
            { """[{"diff":[{"op":"replace","path":"/gamePk","value":1}]}]""", RefusalKind.DoubtfulPatch },
            { """[{"diff":[{"op":"remove","path":"/metaData/timeStamp"}]}]""", RefusalKind.DoubtfulPatch },
            { """[{"diff":[{"op":"replace","path":"/metaData/timeStamp","value":"20240612_041247"}]}]""", RefusalKind.DoubtfulPatch },
            { """[{"diff":[{"op":"replace","path":"/liveData/linescore/teams/away/runs","value":5}]}]""", RefusalKind.DoubtfulPatch },
            { """[{"diff":[{"op":"add","path":"/liveData/plays/allPlays/1","value":{"atBatIndex":7}}]}]""", RefusalKind.DoubtfulPatch },
            {
                """[{"diff":[{"op":"replace","path":"/gameData/status/statusCode","value":"F"},{"op":"replace","path":"/gameData/status/codedGameState","value":"F"}]}]""",
                null
            },
            {
                """[{"diff":[{"op":"replace","path":"/gameData/status/statusCode","value":"UR"},{"op":"replace","path":"/gameData/status/codedGameState","value":"U"}]}]""",
                null
            },
            {
                "["
                    + string.Join(',', Enumerable.Repeat("""{"diff":[{"op":"replace","path":"/liveData/linescore/outs","value":2}]}""", 4))
                    + "]",
                null
            },
        };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task On_any_doubt_the_whole_feed_is_asked_for(string diff, RefusalKind? kind)
    {
        var client = new ScriptedClient(diff, Document("20240612_041302"));
        var update = await PollAsync(client, Held());
        Assert.Equal([Diff, "feed"], client.Asked);
        Assert.Equal((FeedUpdateShape.Full, "20240612_041302", null), (update.Shape, update.Held!.Timecode.ToString(), update.Failure));
        Assert.Equal(kind is null ? [] : [kind.Value], update.Refusals.Select(refusal => refusal.Kind));
        Assert.Equal(kind is null ? 0 : 1, kind is null ? _statistics.Refusals.Count : _statistics.CountOf(kind.Value));
        Assert.Equal([true, false], _stored.Select(raw => raw.IsDiff));
    }

    [Theory]
    [InlineData("F", "F")]
    [InlineData("C", "CR")]
    [InlineData("D", "DR")]
    [InlineData("U", "UR")]
    public async Task A_game_that_is_over_or_off_is_always_asked_for_whole(string coded, string status)
    {
        var client = new ScriptedClient(Document("20240612_041302", coded, status));
        var update = await PollAsync(client, Held(Document("20240612_041248", coded, status)));
        Assert.Equal(["feed"], client.Asked);
        Assert.Equal(["metaData"], update.ChangedSections);
    }

    [Fact]
    public async Task The_whole_feed_can_be_demanded()
    {
        var client = new ScriptedClient(Document("20240612_041302"));
        await Updater(client).UpdateAsync(Game, Held(), StoreAsync, fullFeed: true);
        Assert.Equal(["feed"], client.Asked);
    }

    [Fact]
    public async Task The_same_feed_in_other_words_is_no_change()
    {
        var held = Held(Document("20240612_041248", "F", "F"));
        var reworded = JsonTree.Parse(Encoding.UTF8.GetBytes(Document("20240612_041248", "F", "F"))).Members.Reverse();
        var update = await PollAsync(new ScriptedClient(JsonTree.Object(reworded).ToUtf8()), held);
        Assert.Equal((FeedUpdateShape.Full, false), (update.Shape, update.Changed));
        Assert.Same(held.Document, update.Held!.Document);
    }

    [Fact]
    public async Task A_feed_with_the_same_timecode_and_other_content_is_accepted()
    {
        var held = HeldFeed.From(new(747175), JsonTree.Parse(TestData.Bytes("statsapi/feed_live/747175_20240713_041909_R_F.json")));
        var client = new ScriptedClient(TestData.Bytes("statsapi/feed_live/747175_20240713_041909_R_F_tc.json"));
        var update = await Updater(client).UpdateAsync(new(747175), held, StoreAsync);
        Assert.True(update.Changed);
        Assert.Null(update.Failure);
        Assert.NotEmpty(update.ChangedSections);
    }

    [Fact]
    public async Task An_older_feed_is_refused_until_the_API_insists()
    {
        var held = Held(Document("20240612_041248", "F", "F"));
        for (var poll = 1; poll < 5; poll++)
        {
            var stale = await PollAsync(new ScriptedClient(Document("20240612_041000", "F", "F")), held);
            Assert.Equal(RefusalKind.StaleAnswer, stale.Failure!.Kind);
            Assert.False(stale.Changed);
            Assert.Same(held.Document, stale.Held!.Document);
            Assert.Equal(poll, stale.Held.StaleAnswers);
            held = stale.Held;
        }
        var insisted = await PollAsync(new ScriptedClient(Document("20240612_041000", "F", "F")), held);
        Assert.Null(insisted.Failure);
        Assert.Equal(("20240612_041000", 0), (insisted.Held!.Timecode.ToString(), insisted.Held.StaleAnswers));
        Assert.Equal(4, _statistics.CountOf(RefusalKind.StaleAnswer));
    }

    [Fact]
    public async Task A_newer_feed_between_older_ones_starts_the_count_again()
    {
        var held = Held(Document("20240612_041248", "F", "F"));
        held = (await PollAsync(new ScriptedClient(Document("20240612_041000", "F", "F")), held)).Held!;
        held = (await PollAsync(new ScriptedClient(Document("20240612_041248", "F", "F")), held)).Held!;
        Assert.Equal(0, held.StaleAnswers);
    }

    [Theory]
    [InlineData(RefusalKind.RateLimited)]
    [InlineData(RefusalKind.ServerError)]
    [InlineData(RefusalKind.Timeout)]
    [InlineData(RefusalKind.CircuitOpen)]
    [InlineData(RefusalKind.Forbidden)]
    public async Task A_server_that_is_unwell_is_not_asked_twice(RefusalKind kind)
    {
        var client = new ScriptedClient(new StatsApiRefusedException(kind, "diff", "no") { RetryAfter = TimeSpan.FromSeconds(60) });
        var held = Held();
        var update = await PollAsync(client, held);
        Assert.Equal([Diff], client.Asked);
        Assert.Equal((kind, TimeSpan.FromSeconds(60)), (update.Failure!.Kind, update.Failure.RetryAfter));
        Assert.Same(held, update.Held);
        Assert.Empty(_stored);
    }

    [Theory]
    [InlineData(RefusalKind.MalformedJson)]
    [InlineData(RefusalKind.NotFound)]
    [InlineData(RefusalKind.UnexpectedContent)]
    public async Task A_diff_that_cannot_be_had_is_replaced_by_the_whole_feed(RefusalKind kind)
    {
        var update = await PollAsync(
            new ScriptedClient(new StatsApiRefusedException(kind, "diff", "no"), Document("20240612_041302")),
            Held()
        );
        Assert.Null(update.Failure);
        Assert.Equal([kind], update.Refusals.Select(refusal => refusal.Kind));
        Assert.Equal("20240612_041302", update.Held!.Timecode.ToString());
    }

    [Fact]
    public async Task Where_the_whole_feed_is_refused_too_what_is_held_stays()
    {
        var held = Held();
        var update = await PollAsync(new ScriptedClient("[7]", new StatsApiRefusedException(RefusalKind.WrongGame, "feed", "no")), held);
        Assert.Same(held, update.Held);
        Assert.Equal([RefusalKind.PatchFailed, RefusalKind.WrongGame], update.Refusals.Select(refusal => refusal.Kind));
        Assert.Equal(RefusalKind.WrongGame, update.Failure!.Kind);
    }

    [Fact]
    public async Task What_was_odd_in_the_whole_feed_already_is_no_doubt_of_a_patch()
    {
        var odd = Document("20240612_041248").Replace("\"runs\":0,\"hits\"", "\"runs\":3,\"hits\"", StringComparison.Ordinal);
        var held = Held(odd);
        Assert.NotEmpty(held.Doubts);
        var client = new ScriptedClient(Steps(("/metaData/timeStamp", "\"20240612_041302\"")));
        var update = await PollAsync(client, held);
        Assert.Equal(FeedUpdateShape.Diff, update.Shape);
        Assert.Equal(held.Doubts.Select(doubt => doubt.Kind), update.Held!.Doubts.Select(doubt => doubt.Kind));
    }

    [Fact]
    public async Task An_answer_is_stored_before_it_is_looked_into()
    {
        var client = new ScriptedClient("[7]");
        var failure = await Assert.ThrowsAsync<IOException>(() =>
            Updater(client).UpdateAsync(Game, Held(), (raw, _) => throw new IOException(Encoding.UTF8.GetString(raw.Bytes.Span)))
        );
        Assert.Equal("[7]", failure.Message);
        Assert.Empty(_statistics.Refusals);
    }

    private Task<FeedUpdate> PollAsync(ScriptedClient client, HeldFeed? held) => Updater(client).UpdateAsync(Game, held, StoreAsync);

    private FeedUpdater Updater(ScriptedClient client) => new(client, Options.Create(new StatsApiOptions()), _statistics);

    private Task StoreAsync(RawAnswer raw, CancellationToken cancellationToken)
    {
        _stored.Add(raw);
        return Task.CompletedTask;
    }

    private static HeldFeed Held(string? document = null) =>
        HeldFeed.From(Game, JsonTree.Parse(Encoding.UTF8.GetBytes(document ?? Document("20240612_041248"))));

    private static string Steps(params (string Path, string Value)[] replaced) =>
        $$"""[{"diff":[{{string.Join(',', replaced.Select(r => $$"""{"op":"replace","path":"{{r.Path}}","value":{{r.Value}}}"""))}}]}]""";

    private static string Document(string timecode, string coded = "I", string status = "I") =>
        Template
            .Replace("TIMECODE", timecode, StringComparison.Ordinal)
            .Replace("CODED", coded, StringComparison.Ordinal)
            .Replace("STATUS", status, StringComparison.Ordinal);

    private const string Template = """
        {"gamePk":746139,"metaData":{"wait":10,"timeStamp":"TIMECODE"},"gameData":{"game":{"pk":746139},"status":{"codedGameState":"CODED","statusCode":"STATUS"}},
        "liveData":{"plays":{"allPlays":[{"atBatIndex":0,"result":{"awayScore":0,"homeScore":0}}],"currentPlay":{"atBatIndex":0,"result":{"awayScore":0,"homeScore":0}}},
        "linescore":{"currentInning":1,"outs":1,"innings":[{"num":1,"away":{"runs":0},"home":{}}],"teams":{"away":{"runs":0,"hits":0},"home":{"runs":0}}}}}
        """;
}
