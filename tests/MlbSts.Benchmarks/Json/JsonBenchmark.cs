using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlbSts.Json;
using MlbSts.StatsApi.Patching;
using MlbSts.Testing;

namespace MlbSts.Benchmarks.Json;

/// <summary>
/// What is done with feeds, by <see cref="JsonTree"/> and by the framework's <see cref="JsonNode"/> and <see cref="JsonDocument"/>: parse,
/// patch by a real answer of diffPatch, compare with the next state, write.
/// </summary>
internal static class JsonBenchmark
{
    public static int Run(string feedFile, string diffFile, int rounds, TextWriter output)
    {
        var feed = Sampling.Compact(File.ReadAllBytes(feedFile));
        var diff = File.ReadAllBytes(diffFile);
        var tree = JsonTree.Parse(feed);
        var patchedTree = FeedPatch.Apply(tree, FeedPatch.Parse(diff));
        var next = patchedTree.ToUtf8();
        var node = JsonNode.Parse(feed)!;
        var patchedNode = Patched(node, diff);
        using var document = JsonDocument.Parse(feed);
        using var nextDocument = JsonDocument.Parse(next);
        if (!JsonNode.DeepEquals(patchedNode, JsonNode.Parse(next)))
            throw new InvalidDataException("JsonTree and JsonNode come to different documents.");

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"feed {feed.Length / 1000.0:0} KB, diff {diff.Length / 1000.0:0.0} KB, {rounds} rounds: median ms, best ms, KB allocated"
            )
        );
        Sampling.Measure("JsonTree: parse", rounds, output, () => JsonTree.Parse(feed));
        Sampling.Measure("JsonNode: parse, every value", rounds, output, () => Touched(JsonNode.Parse(feed)!));
        Sampling.Measure("JsonDocument: parse", rounds, output, () => Parsed(feed));
        Sampling.Measure("JsonTree: patch, the old one stays", rounds, output, () => FeedPatch.Apply(tree, FeedPatch.Parse(diff)));
        Sampling.Measure("JsonNode: clone and patch", rounds, output, () => Patched(node, diff));
        Sampling.Measure(
            "JsonTree: equal to the next state?",
            rounds,
            output,
            () => JsonTree.DeepEquals(patchedTree, JsonTree.Parse(next))
        );
        Sampling.Measure(
            "JsonNode: equal to the next state?",
            rounds,
            output,
            () => JsonNode.DeepEquals(patchedNode, JsonNode.Parse(next))
        );
        Sampling.Measure("JsonDocument: equal to the next state?", rounds, output, () => EqualDocument(nextDocument, next));
        Sampling.Measure("JsonTree: write", rounds, output, patchedTree.ToUtf8);
        Sampling.Measure("JsonNode: write", rounds, output, () => JsonSerializer.SerializeToUtf8Bytes(patchedNode));
        Sampling.Measure("JsonDocument: write", rounds, output, () => Written(document));
        return 0;
    }

    private static JsonNode Patched(JsonNode held, byte[] diff)
    {
        // One clone for the whole answer: the operations of its steps follow each other.
        var operations = JsonNode.Parse(diff)!.AsArray().SelectMany(step => step!["diff"]!.AsArray());
        return JsonNodePatch.Apply(held, [.. operations.Select(operation => operation!.DeepClone())])!;
    }

    // JsonNode parses objects when they are first looked into.
    private static JsonNode Touched(JsonNode node)
    {
        switch (node)
        {
            case JsonObject values:
                foreach (var value in values)
                {
                    if (value.Value is { } inner)
                        Touched(inner);
                }
                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    if (item is not null)
                        Touched(item);
                }
                break;
            default:
                break;
        }
        return node;
    }

    private static object Parsed(byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind;
    }

    private static object EqualDocument(JsonDocument held, byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        return JsonElement.DeepEquals(held.RootElement, document.RootElement);
    }

    private static byte[] Written(JsonDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        using (var writer = new Utf8JsonWriter(buffer))
            document.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
