using System.Text;
using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.StatsApi.Patching;
using MlbSts.Testing;

namespace MlbSts.StatsApi.Tests.Patching;

public sealed class FeedPatchTests
{
    private const string Feed = """{"gamePk":1,"gameData":{},"liveData":{}}""";

    [Fact]
    public void The_real_diff_gives_exactly_the_derived_document()
    {
        var held = JsonTree.Parse(TestData.Bytes("statsapi/feed_live/746139_20240612_041248_R_I.json"));
        var answer = FeedPatch.Parse(TestData.Bytes("statsapi/diffpatch/AlecM33_diff-patch-no-move.json"));
        var derived = JsonTree.Parse(TestData.Bytes("statsapi/feed_live_derived/746139_20240612_041302_R_I_derived.json"));
        Assert.Equal(DiffShape.Steps, answer.Shape);
        Assert.True(JsonTree.DeepEquals(derived, FeedPatch.Apply(held, answer)));
        Assert.False(JsonTree.DeepEquals(derived, held));
    }

    [Fact]
    public void The_real_diff_with_tests_is_read_and_refused_by_another_game()
    {
        var held = JsonTree.Parse(TestData.Bytes("statsapi/feed_live/746139_20240612_041248_R_I.json"));
        var answer = FeedPatch.Parse(TestData.Bytes("statsapi/diffpatch/533993_startTimecode_20180308_231854.json"));
        Assert.Contains(answer.Steps[0], operation => operation.Op == JsonPatchKind.Test);
        Assert.Equal(0, Assert.Throws<JsonPatchException>(() => FeedPatch.Apply(held, answer)).OperationIndex);
    }

    [Theory]
    [InlineData("[]", DiffShape.Nothing, 0)]
    [InlineData("""[{"diff":[]}]""", DiffShape.Steps, 0)]
    [InlineData("""[{"diff":[{"op":"remove","path":"/a"}]},{"diff":[{"op":"remove","path":"/b"}]}]""", DiffShape.Steps, 2)]
    [InlineData(Feed, DiffShape.WholeFeed, 0)]
    [InlineData("[" + Feed + "]", DiffShape.WholeFeed, 0)]
    [InlineData("""[{"diff":[]},""" + Feed + "]", DiffShape.WholeFeed, 0)]
    public void All_shapes_are_told_apart(string body, DiffShape shape, int operations)
    {
        var answer = FeedPatch.Parse(Encoding.UTF8.GetBytes(body));
        Assert.Equal(shape, answer.Shape);
        Assert.Equal(operations, answer.OperationCount);
        Assert.Equal(shape == DiffShape.WholeFeed, answer.Feed?["gamePk"]?.AsInt() == 1);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("""[{"diff":{}}]""")]
    [InlineData("""{"messageNumber":10,"message":"Object not found"}""")]
    [InlineData("[" + Feed + """,{"diff":[]}]""")]
    public void Any_other_body_is_refused(string body) =>
        Assert.Throws<JsonPatchException>(() => FeedPatch.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Steps_are_applied_in_their_order_and_the_failing_operation_is_counted_over_all()
    {
        var held = JsonTree.Object(("a", JsonTree.FromValue(1)));
        var good = FeedPatch.Parse(
            """[{"diff":[{"op":"add","path":"/b","value":2}]},{"diff":[{"op":"move","from":"/b","path":"/c"}]}]"""u8.ToArray()
        );
        Assert.Equal("""{"a":1,"c":2}""", FeedPatch.Apply(held, good).ToString());
        var bad = FeedPatch.Parse(
            """[{"diff":[{"op":"add","path":"/b","value":2}]},{"diff":[{"op":"remove","path":"/b"},{"op":"remove","path":"/b"}]}]"""u8.ToArray()
        );
        Assert.Equal(2, Assert.Throws<JsonPatchException>(() => FeedPatch.Apply(held, bad)).OperationIndex);
    }

    [Fact]
    public void As_many_operations_as_are_allowed_on_one_long_array_take_less_than_seconds()
    {
        var most = new StatsApiOptions().MaxDiffOperations;
        var add = """{"op":"add","path":"/a/0","value":1}""";
        var answer = FeedPatch.Parse(Encoding.UTF8.GetBytes($"[{{\"diff\":[{string.Join(',', Enumerable.Repeat(add, most))}]}}]"));
        var held = JsonTree.Object(("a", JsonTree.Array(Enumerable.Repeat(JsonTree.Null, 10_000))));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Equal(10_000 + most, FeedPatch.Apply(held, answer)["a"]!.Items.Count);
        var took = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        TestContext.Current.TestOutputHelper?.WriteLine($"{most} operations: {took.TotalMilliseconds:0} ms");
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Steps_are_written_as_they_are_read()
    {
        var body = """[{"diff":[{"op":"copy","path":"/a","from":"/b"},{"op":"test","path":"/c","value":{"d":null}}]},{"diff":[]}]""";
        Assert.Equal(body, FeedPatch.ToJson(FeedPatch.Parse(Encoding.UTF8.GetBytes(body)).Steps).ToString());
    }
}
