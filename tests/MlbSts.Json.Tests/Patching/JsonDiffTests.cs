using System.Text;
using CsCheck;
using MlbSts.Json;
using MlbSts.Json.Patching;
using MlbSts.Testing;

namespace MlbSts.Json.Tests.Patching;

public sealed class JsonDiffTests
{
    [Theory]
    [InlineData("[1,2,3]", "[1,9,2,3]", """[{"op":"add","path":"/1","value":9}]""")]
    [InlineData("[1,2,3]", "[1,3]", """[{"op":"remove","path":"/1"}]""")]
    [InlineData("[1,2]", "[1,3,4]", """[{"op":"replace","path":"/1","value":3},{"op":"add","path":"/2","value":4}]""")]
    [InlineData(
        """{"a":1,"b":{"c/d":1}}""",
        """{"b":{"c/d":2},"e":null}""",
        """[{"op":"remove","path":"/a"},{"op":"replace","path":"/b/c~1d","value":2},{"op":"add","path":"/e","value":null}]"""
    )]
    [InlineData("""{"a":1.0,"b":"x"}""", """{"b":"\u0078","a":1}""", "[]")]
    public void Few_operations_say_what_changed(string a, string b, string expected) =>
        Assert.Equal(expected, JsonPatch.ToJson(JsonDiff.Between(Tree(a), Tree(b))).ToString());

    [Fact]
    public void The_difference_applied_gives_the_other_document() =>
        Gen.Select(JsonGen.Tree, JsonGen.Tree).Sample((a, b) => JsonTree.DeepEquals(JsonPatch.Apply(a, JsonDiff.Between(a, b)), b));

    [Fact]
    public void The_difference_survives_being_written_and_read() =>
        Gen.Select(JsonGen.Tree, JsonGen.Tree)
            .Sample(
                (a, b) =>
                    JsonTree.DeepEquals(JsonPatch.Apply(a, JsonPatch.Parse(JsonGen.Reread(JsonPatch.ToJson(JsonDiff.Between(a, b))))), b)
            );

    [Fact]
    public void There_is_no_difference_exactly_when_documents_are_equal() =>
        Gen.Select(JsonGen.Tree, JsonGen.Tree)
            .Sample(
                (a, b) =>
                    JsonDiff.Between(a, b).Count == 0 == JsonTree.DeepEquals(a, b) && JsonDiff.Between(a, JsonGen.Reread(a)).Count == 0
            );

    [Fact]
    public void A_patch_that_fails_leaves_the_document_as_it_was() =>
        Gen.Select(JsonGen.Tree, JsonGen.Tree)
            .Sample(
                (a, b) =>
                {
                    var before = a.ToUtf8();
                    JsonPatchOperation[] patch = [.. JsonDiff.Between(a, b), new(JsonPatchKind.Remove, "/no/such/place")];
                    return Record.Exception(() => JsonPatch.Apply(a, patch)) is JsonPatchException e
                        && e.OperationIndex == patch.Length - 1
                        && a.ToUtf8().AsSpan().SequenceEqual(before);
                }
            );

    [Fact]
    public void Two_captures_of_one_game_differ_by_a_patch_that_makes_one_the_other()
    {
        var a = JsonTree.Parse(TestData.Bytes("statsapi/feed_live/746139_20240612_041248_R_I.json"));
        var b = JsonTree.Parse(TestData.Bytes("statsapi/feed_live/746139_20240612_042717_R_I.json"));
        Assert.True(JsonTree.DeepEquals(b, JsonPatch.Apply(a, JsonDiff.Between(a, b))));
        Assert.True(JsonTree.DeepEquals(a, JsonPatch.Apply(b, JsonDiff.Between(b, a))));
    }

    private static JsonTree Tree(string text) => JsonTree.Parse(Encoding.UTF8.GetBytes(text));
}
