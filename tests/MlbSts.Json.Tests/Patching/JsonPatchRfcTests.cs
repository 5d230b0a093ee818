using System.Text;
using MlbSts.Json;
using MlbSts.Json.Patching;

namespace MlbSts.Json.Tests.Patching;

/// <summary>Appendix A of RFC 6902, and the errors its text names.</summary>
public sealed class JsonPatchRfcTests
{
    [Theory]
    [InlineData("A.1", """{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux"}]""", """{"baz":"qux","foo":"bar"}""")]
    [InlineData("A.2", """{"foo":["bar","baz"]}""", """[{"op":"add","path":"/foo/1","value":"qux"}]""", """{"foo":["bar","qux","baz"]}""")]
    [InlineData("A.3", """{"baz":"qux","foo":"bar"}""", """[{"op":"remove","path":"/baz"}]""", """{"foo":"bar"}""")]
    [InlineData("A.4", """{"foo":["bar","qux","baz"]}""", """[{"op":"remove","path":"/foo/1"}]""", """{"foo":["bar","baz"]}""")]
    [InlineData(
        "A.5",
        """{"baz":"qux","foo":"bar"}""",
        """[{"op":"replace","path":"/baz","value":"boo"}]""",
        """{"baz":"boo","foo":"bar"}"""
    )]
    [InlineData(
        "A.6",
        """{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}""",
        """[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]""",
        """{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}"""
    )]
    [InlineData(
        "A.7",
        """{"foo":["all","grass","cows","eat"]}""",
        """[{"op":"move","from":"/foo/1","path":"/foo/3"}]""",
        """{"foo":["all","cows","eat","grass"]}"""
    )]
    [InlineData(
        "A.8",
        """{"baz":"qux","foo":["a",2,"c"]}""",
        """[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]""",
        """{"baz":"qux","foo":["a",2,"c"]}"""
    )]
    [InlineData(
        "A.10",
        """{"foo":"bar"}""",
        """[{"op":"add","path":"/child","value":{"grandchild":{}}}]""",
        """{"foo":"bar","child":{"grandchild":{}}}"""
    )]
    [InlineData("A.11", """{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux","xyz":123}]""", """{"foo":"bar","baz":"qux"}""")]
    [InlineData("A.14", """{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":10}]""", """{"/":9,"~1":10}""")]
    [InlineData(
        "A.16",
        """{"foo":["bar"]}""",
        """[{"op":"add","path":"/foo/-","value":["abc","def"]}]""",
        """{"foo":["bar",["abc","def"]]}"""
    )]
    [InlineData("copy", """{"a":[1],"b":{}}""", """[{"op":"copy","from":"/a","path":"/b/c"}]""", """{"a":[1],"b":{"c":[1]}}""")]
    [InlineData("whole", """{"a":1}""", """[{"op":"replace","path":"","value":[2]}]""", "[2]")]
    [InlineData("add over", """{"a":1}""", """[{"op":"add","path":"/a","value":null}]""", """{"a":null}""")]
    [InlineData("move onto itself", """{"a":1}""", """[{"op":"move","from":"/a","path":"/a"}]""", """{"a":1}""")]
    [InlineData("empty name", """{"":1}""", """[{"op":"replace","path":"/","value":2}]""", """{"":2}""")]
    [InlineData(
        "test by value",
        """{"a":{"b":1,"c":2}}""",
        """[{"op":"test","path":"/a","value":{"c":2.0,"b":1}}]""",
        """{"a":{"b":1,"c":2}}"""
    )]
    public void What_the_RFC_shows_is_what_comes_out(string example, string document, string patch, string expected)
    {
        var patched = JsonPatch.Apply(Tree(document), JsonPatch.Parse(Tree(patch)));
        Assert.True(JsonTree.DeepEquals(Tree(expected), patched), $"{example}: {patched}");
    }

    [Theory]
    [InlineData("A.9", """{"baz":"qux"}""", """[{"op":"test","path":"/baz","value":"bar"}]""")]
    [InlineData("A.12", """{"foo":"bar"}""", """[{"op":"add","path":"/baz/bat","value":"qux"}]""")]
    [InlineData("A.13 and more", """{"foo":"bar"}""", """[{"op":"add","path":"/baz","value":"qux","op":"removal"}]""")]
    [InlineData("A.15", """{"/":9,"~1":10}""", """[{"op":"test","path":"/~01","value":"10"}]""")]
    [InlineData("add past the end", """{"a":[1]}""", """[{"op":"add","path":"/a/2","value":2}]""")]
    [InlineData("replace past the end", """{"a":[1]}""", """[{"op":"replace","path":"/a/1","value":2}]""")]
    [InlineData("replace at -", """{"a":[1]}""", """[{"op":"replace","path":"/a/-","value":2}]""")]
    [InlineData("replace what is not there", """{"a":1}""", """[{"op":"replace","path":"/b","value":2}]""")]
    [InlineData("remove what is not there", """{"a":1}""", """[{"op":"remove","path":"/b"}]""")]
    [InlineData("remove the document", """{"a":1}""", """[{"op":"remove","path":""}]""")]
    [InlineData("index with a leading zero", """{"a":[1,2]}""", """[{"op":"remove","path":"/a/01"}]""")]
    [InlineData("index of words", """{"a":[1,2]}""", """[{"op":"add","path":"/a/x","value":1}]""")]
    [InlineData("negative index", """{"a":[1,2]}""", """[{"op":"add","path":"/a/-1","value":1}]""")]
    [InlineData("through a number", """{"a":1}""", """[{"op":"add","path":"/a/b","value":1}]""")]
    [InlineData("into itself", """{"a":{"b":1}}""", """[{"op":"move","from":"/a","path":"/a/b/c"}]""")]
    [InlineData("copy of nothing", """{"a":1}""", """[{"op":"copy","from":"/b","path":"/c"}]""")]
    [InlineData("no value", """{"a":1}""", """[{"op":"add","path":"/b"}]""")]
    [InlineData("no path", """{"a":1}""", """[{"op":"remove"}]""")]
    [InlineData("no from", """{"a":1}""", """[{"op":"move","path":"/b"}]""")]
    [InlineData("no op", """{"a":1}""", """[{"path":"/a","value":1}]""")]
    [InlineData("no pointer", """{"a":1}""", """[{"op":"remove","path":"a"}]""")]
    [InlineData("no escape", """{"a~":1}""", """[{"op":"remove","path":"/a~"}]""")]
    [InlineData("no object", """{"a":1}""", "[7]")]
    [InlineData("no array", """{"a":1}""", """{"op":"remove","path":"/a"}""")]
    public void What_does_not_fit_is_refused(string example, string document, string patch)
    {
        var tree = Tree(document);
        var refused = Record.Exception(() => JsonPatch.Apply(tree, JsonPatch.Parse(Tree(patch))));
        Assert.True(refused is JsonPatchException, $"{example}: {refused}");
        Assert.Equal(document, tree.ToString());
    }

    [Theory]
    [InlineData("""{"op":"copy","from":"","path":"/a"},{"op":"copy","from":"/a","path":"/b"}""")]
    [InlineData(
        """{"op":"copy","from":"/a","path":"/b"},{"op":"copy","from":"/b","path":"/a/c"},{"op":"move","from":"/b","path":"/a/d"}"""
    )]
    [InlineData("""{"op":"add","path":"/a/-","value":0},{"op":"copy","from":"/a","path":"/a/-"},{"op":"copy","from":"/a","path":"/a/-"}""")]
    public void Copies_of_copies_do_not_fill_the_memory(string operations)
    {
        var array = operations.Contains("/-", StringComparison.Ordinal);
        var patch = JsonPatch.Parse(Tree("[" + string.Join(',', Enumerable.Repeat(operations, 60)) + "]"));
        Assert.Throws<JsonPatchException>(() => JsonPatch.Apply(Tree(array ? """{"a":[]}""" : """{"a":{}}"""), patch));
    }

    [Fact]
    public void Ten_thousand_nestings_are_refused_and_not_a_stack_overflow()
    {
        var patch = JsonPatch.Parse(
            Tree(
                "["
                    + string.Join(
                        ',',
                        Enumerable.Repeat("""{"op":"add","path":"/b","value":1},{"op":"copy","from":"","path":"/a"}""", 10_000)
                    )
                    + "]"
            )
        );
        Assert.Throws<JsonPatchException>(() => JsonPatch.Apply(Tree("{}"), patch));
    }

    [Fact]
    public void The_operation_that_failed_is_named()
    {
        var patch = JsonPatch.Parse(Tree("""[{"op":"add","path":"/b","value":1},{"op":"remove","path":"/c"}]"""));
        var refused = Assert.Throws<JsonPatchException>(() => JsonPatch.Apply(Tree("""{"a":1}"""), patch));
        Assert.Equal(1, refused.OperationIndex);
        Assert.Equal("nothing is at '/c'", refused.Reason);
    }

    private static JsonTree Tree(string text) => JsonTree.Parse(Encoding.UTF8.GetBytes(text));
}
