using System.Text.Json;
using System.Text.Json.Nodes;
using MlbSts.Json.Patching;
using MlbSts.Testing;

namespace MlbSts.Json.Tests;

public sealed class JsonFuzzTests
{
    private const string Document = """
        {"a":{"b":[1,2.50,{"c":"x\u00e9\n"},[],{}],"a/b":-1e3,"m~n":null},"d":[true,false,"",{"a":[0]}],"":{"é":"😀"},"e":12345678901234567890}
        """;

    private static readonly string[] Patches =
    [
        """[{"op":"add","path":"/a/b/1","value":{"x":[1]}},{"op":"copy","from":"/a","path":"/d/-"},{"op":"remove","path":"/d/0"}]""",
        """[{"op":"replace","path":"/a/b/2/c","value":7},{"op":"move","from":"/d/3","path":"/a/b/0"},{"op":"test","path":"/a/m~0n","value":null}]""",
        """[{"op":"move","from":"/a/a~1b","path":"/f"},{"op":"copy","from":"/d","path":"/d/0"},{"op":"replace","path":"","value":[1]}]""",
    ];

    [Fact]
    public Task Damaged_texts_are_read_like_the_reference_or_refused() =>
        Fuzzing.RunAsync(
            "JSON tree",
            random =>
            {
                var sound = System.Text.Encoding.UTF8.GetBytes(Document);
                var bytes = random.Next(2) == 0 ? Mutation.Of(sound, random) : JsonMutation.Of(sound, random);
                var tree = JsonTree.Parse(bytes);
                // What is taken can be written, read again and asked, and says the same.
                var written = tree.ToUtf8();
                Assert.True(JsonTree.DeepEquals(tree, JsonTree.Parse(written)));
                Walk(tree, 0);
                using var reference = JsonDocument.Parse(written);
                Assert.Equal(reference.RootElement.ValueKind, tree.Kind);
            },
            exception => exception is JsonTreeFormatException
        );

    [Fact]
    public Task Damaged_patches_do_what_the_reference_does_or_both_refuse() =>
        Fuzzing.RunAsync(
            "JSON patch",
            random =>
            {
                var patch = System.Text.Encoding.UTF8.GetBytes(Patches[random.Next(Patches.Length)]);
                var text = random.Next(2) == 0 ? Mutation.Of(patch, random) : JsonMutation.Of(patch, random);
                var json = JsonTree.Parse(text);
                JsonTree? patched;
                try
                {
                    patched = JsonPatch.Apply(JsonTree.Parse(System.Text.Encoding.UTF8.GetBytes(Document)), JsonPatch.Parse(json));
                }
                catch (JsonPatchException)
                {
                    patched = null;
                }
                var expected = ByReference(json);
                if (expected is null)
                    return;
                Assert.True(
                    expected.Value.Refused == (patched is null),
                    $"refused: {patched is null}, by the reference: {expected.Value.Refused}: {json}"
                );
                if (patched is not null)
                    Assert.True(JsonTree.DeepEquals(JsonTree.Parse(expected.Value.Text), patched), patched.ToString());
            },
            exception => exception is JsonTreeFormatException
        );

    // Nothing where the reference has no opinion: it knows no document in which a name stands twice.
    private static (bool Refused, byte[] Text)? ByReference(JsonTree patch)
    {
        try
        {
            var operations = JsonNode.Parse(patch.ToUtf8()) as JsonArray ?? throw new InvalidDataException("no array");
            var result = JsonNodePatch.Apply(JsonNode.Parse(Document), operations);
            return (false, JsonSerializer.SerializeToUtf8Bytes(result));
        }
        catch (InvalidDataException)
        {
            return (true, []);
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static int Walk(JsonTree tree, int depth)
    {
        _ = (tree.AsString(), tree.AsInt(), tree.AsDouble(), tree.AsBool());
        foreach (var (name, value) in tree.Members)
            depth = Math.Max(depth, Walk(value, depth) + name.Length);
        foreach (var item in tree.Items)
            depth = Math.Max(depth, Walk(item, depth));
        return depth;
    }
}
