using MlbSts.Domain;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.StatsApi.Tests.Feeds;

/// <summary>Patched documents held against the whole feed.</summary>
public sealed partial class FeedUpdaterTests
{
    [Fact]
    public async Task A_patched_document_that_the_whole_feed_bears_out_is_held_on()
    {
        var client = new ScriptedClient(Steps(("/metaData/timeStamp", "\"20240612_041302\"")), Document("20240612_041302"));
        var update = await ProveAsync(client);
        Assert.Equal([Diff, "feed"], client.Asked);
        Assert.Equal((ProofOutcome.Same, FeedUpdateShape.Diff), (update.Proof!.Outcome, update.Shape));
        Assert.Equal([true, false], _stored.Select(raw => raw.IsDiff));
    }

    [Fact]
    public async Task A_patched_document_that_the_whole_feed_gainsays_gives_way_to_it_and_is_evidence()
    {
        var client = new ScriptedClient(
            Steps(("/metaData/timeStamp", "\"20240612_041302\""), ("/liveData/linescore/outs", "2")),
            Document("20240612_041302")
        );
        var update = await ProveAsync(client);
        Assert.Equal((ProofOutcome.Different, FeedUpdateShape.Full), (update.Proof!.Outcome, update.Shape));
        Assert.Equal(["/liveData/linescore/outs"], update.Proof.Differences);
        Assert.Equal((1, 2), (update.Held!.View.Outs, new FeedView(update.Proof.Patched!).Outs));
        Assert.Equal(["metaData"], update.ChangedSections);
    }

    [Theory]
    [InlineData("[]", "20240612_041320", "MovedOn", FeedUpdateShape.Full)]
    [InlineData("[]", "20240612_041248", "Same", FeedUpdateShape.NoChange)]
    [InlineData("[]", "20240612_041200", null, FeedUpdateShape.NoChange)]
    public async Task A_proof_that_is_newer_is_held_and_one_that_is_older_is_none(
        string diff,
        string timecode,
        string? outcome,
        FeedUpdateShape shape
    )
    {
        var update = await ProveAsync(new ScriptedClient(diff, Document(timecode)));
        Assert.Equal((outcome, shape), (update.Proof?.Outcome.ToString(), update.Shape));
        Assert.Null(update.Failure);
    }

    [Fact]
    public async Task A_proof_that_fails_costs_nothing_and_a_whole_feed_that_comes_anyway_needs_none()
    {
        var refused = await ProveAsync(new ScriptedClient("[]", new StatsApiRefusedException(RefusalKind.ServerError, "feed", "500")));
        Assert.Equal((null, null, FeedUpdateShape.NoChange), (refused.Proof, refused.Failure, refused.Shape));
        Assert.Equal(RefusalKind.ServerError, Assert.Single(refused.Refusals).Kind);
        var client = new ScriptedClient(Document("20240612_041302"));
        Assert.Null((await ProveAsync(client)).Proof);
        Assert.Equal([Diff], client.Asked);
    }

    private Task<FeedUpdate> ProveAsync(ScriptedClient client) => Updater(client).UpdateAsync(Game, Held(), StoreAsync, isProof: true);
}
