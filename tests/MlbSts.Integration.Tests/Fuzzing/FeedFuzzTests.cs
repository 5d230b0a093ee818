using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.Rules;
using MlbSts.Rules.Definition;
using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;
using MlbSts.StatsApi.Feeds;
using MlbSts.StatsApi.Patching;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests.Fuzzing;

public sealed class FeedFuzzTests
{
    private static readonly Lazy<byte[][]> Simulated = new(() =>
    {
        var game = new Matchup(
            9_100_001,
            new DateOnly(2025, 7, 4),
            new DateTimeOffset(2025, 7, 4, 17, 5, 0, TimeSpan.Zero),
            Roster.Of(ClubTable.All[1], 1),
            Roster.Of(ClubTable.All[8], 1),
            "N",
            1,
            1,
            GameTwists.None
        );
        var timeline = new SimulatedTimeline(GameEngine.Play(game), null, isPlayed: true);
        var last = timeline.Marks.Count - 1;
        return
        [
            timeline.Body(0).ToArray(),
            timeline.Body(last / 20).ToArray(),
            timeline.Body(last / 3).ToArray(),
            timeline.Body(last).ToArray(),
        ];
    });

    [Fact]
    public Task Damaged_feeds_of_the_Simulator_are_read_or_refused() => RunAsync("simulated feeds", Simulated.Value);

    [Fact]
    public Task Damaged_captures_are_read_or_refused() =>
        RunAsync(
            "captured feeds",
            [
                .. Directory
                    .GetFiles(TestData.Path("statsapi/feed_live"), "*.json")
                    .Order(StringComparer.Ordinal)
                    .Take(6)
                    .Select(File.ReadAllBytes)
                    .Select(bytes => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes),
            ]
        );

    private static byte[] Damaged(byte[] feed, Random random) =>
        random.Next(4) == 0 ? Mutation.Of(feed, random) : JsonMutation.Of(feed, random);

    private static Task RunAsync(string name, byte[][] feeds) =>
        Testing.Fuzzing.RunAsync(
            name,
            async random =>
            {
                var tree = JsonTree.Parse(Damaged(feeds[random.Next(feeds.Length)], random));
                var feed = new FeedView(tree);
                var game = feed.GamePk ?? new GamePk(1);
                _ = feed.Check(game, feed.Timecode);
                Assert.All(await RuleBook.Default.CheckAsync(feed, game), finding => Assert.NotEmpty(finding.Message));
                if (FeedSections.Changed(null, tree).Count > 0)
                    _ = FeedPatch.Parse(tree);
                _ = RuleBook.Default.Check(FeedTables.Read(feed), RuleSources.Loads[0]);
            },
            exception => exception is JsonTreeFormatException or JsonPatchException or GameRefusedException
        );
}
