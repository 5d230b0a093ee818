using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using MlbSts.Json;
using MlbSts.Testing;

namespace MlbSts.Json.Tests;

public sealed class JsonTreeTests
{
    [Fact]
    public void What_was_not_edited_is_written_as_it_came() =>
        Assert.Equal("{ \"b\" : 1.50,\"a\":[ ] }", Parse("\uFEFF \n{ \"b\" : 1.50,\"a\":[ ] } ").ToString());

    [Fact]
    public void An_edit_keeps_the_order_of_members_and_the_text_of_the_rest() =>
        Assert.Equal(
            "{\"b\":[ 1.50, 2 ],\"a\":\"x\",\"c\":null}",
            Parse("{ \"b\" : [ 1.50, 2 ], \"a\":{}, \"c\" : null }").With("a", JsonTree.FromValue("x")).ToString()
        );

    [Fact]
    public void An_edit_leaves_the_document_it_was_made_from_alone()
    {
        var before = Parse("""{"a":{"b":[1,2,3]}}""");
        var after = before.Replace("/a/b/1", JsonTree.FromValue(9));
        Assert.Equal("""{"a":{"b":[1,2,3]}}""", before.ToString());
        Assert.Equal("""{"a":{"b":[1,9,3]}}""", after.ToString());
    }

    [Fact]
    public void Of_members_with_one_name_the_last_counts_in_the_place_of_the_first()
    {
        var tree = Parse("""{"a":1,"b":2,"\u0061":3}""");
        Assert.Equal(3, tree["a"]!.AsInt());
        Assert.Equal(["a", "b"], tree.Members.Select(m => m.Key));
    }

    [Fact]
    public void Thousands_of_members_with_one_name_are_read_in_no_time()
    {
        var tree = Parse("{" + string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"n{i % 50_000}\":{i}")) + "}");
        Assert.Equal(50_000, tree.Members.Count);
        Assert.Equal(50_007, tree["n7"]!.AsInt());
        Assert.True(JsonTree.DeepEquals(tree, JsonTree.Object(tree.Members.Reverse())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1,]")]
    [InlineData("[01]")]
    [InlineData("[1.]")]
    [InlineData("[+1]")]
    [InlineData("[NaN]")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":1} x")]
    [InlineData("[\"a\nb\"]")]
    [InlineData("[\"\\x\"]")]
    [InlineData("[\"\\u12\"]")]
    [InlineData("// no\n{}")]
    [InlineData("<html>")]
    [InlineData("\uFEFF\uFEFF{}")]
    public void What_is_not_JSON_is_refused(string text) => Assert.Throws<JsonTreeFormatException>(() => Parse(text));

    [Fact]
    public void The_place_of_the_mistake_is_named() =>
        Assert.Equal(13, Assert.Throws<JsonTreeFormatException>(() => Parse("{\n  \"a\": 1,\n }")).Position);

    [Fact]
    public void A_text_that_ends_early_is_known_as_cut_off()
    {
        Assert.True(Assert.Throws<JsonTreeFormatException>(() => Parse("{\"a\":[1,2")).IsCutOff);
        Assert.True(Assert.Throws<JsonTreeFormatException>(() => Parse("{\"a\":\"tex")).IsCutOff);
        Assert.False(Assert.Throws<JsonTreeFormatException>(() => Parse("{\"a\":1,}")).IsCutOff);
        Assert.False(Assert.Throws<JsonTreeFormatException>(() => Parse("{\"a\":01")).IsCutOff);
        Assert.False(Assert.Throws<JsonTreeFormatException>(() => JsonTree.Parse("[x\u00e9"u8.ToArray().AsMemory(0, 3))).IsCutOff);
    }

    [Fact]
    public void A_document_cut_off_anywhere_is_known_as_cut_off() =>
        Gen.Select(JsonGen.Tree, Gen.Double[0, 1])
            .Sample(
                (tree, share) =>
                {
                    var text = JsonTree.Array([tree, JsonTree.FromValue("é😀")]).ToUtf8();
                    var beginning = text.AsMemory(0, (int)(share * (text.Length - 1)));
                    return Record.Exception(() => JsonTree.Parse(beginning)) is JsonTreeFormatException { IsCutOff: true };
                }
            );

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_at_their_place() =>
        Assert.Equal(
            2,
            Assert
                .Throws<JsonTreeFormatException>(() => JsonTree.Parse(new byte[] { (byte)'[', (byte)'"', 0xC3, (byte)'"', (byte)']' }))
                .Position
        );

    [Fact]
    public void Sixty_four_levels_are_read_and_no_more()
    {
        var deepest = Parse(new string('[', 64) + new string(']', 64));
        Assert.True(JsonTree.DeepEquals(deepest, Parse(deepest.ToString())));
        Assert.Throws<JsonTreeFormatException>(() => Parse(new string('[', 65) + new string(']', 65)));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("\"12\"", 12)]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("\"-.--\"", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("true", null)]
    public void Whole_numbers_are_read_from_numbers_and_texts(string text, int? expected) => Assert.Equal(expected, Parse(text).AsInt());

    [Theory]
    [InlineData("\".295\"", 0.295)]
    [InlineData("3.25", 3.25)]
    [InlineData("\"-\"", null)]
    [InlineData("1e999", null)]
    [InlineData("[]", null)]
    public void Fractions_are_read_from_numbers_and_texts(string text, double? expected) => Assert.Equal(expected, Parse(text).AsDouble());

    [Theory]
    [InlineData("\"a\\u00e9\\n\\/\"", "aé\n/")]
    [InlineData("746139", "746139")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    [InlineData("[1]", null)]
    public void Texts_are_read_from_texts_and_numbers(string text, string? expected) => Assert.Equal(expected, Parse(text).AsString());

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"False\"", false)]
    [InlineData("1", true)]
    [InlineData("\"Y\"", null)]
    [InlineData("null", null)]
    public void Truth_is_read_from_what_stands_for_it(string text, bool? expected) => Assert.Equal(expected, Parse(text).AsBool());

    [Theory]
    [InlineData("", "{\"a/b\":[1,{\"m~n\":null}]}")]
    [InlineData("/a~1b/0", "1")]
    [InlineData("/a~1b/1/m~0n", "null")]
    [InlineData("/a~1b/2", null)]
    [InlineData("/a~1b/01", null)]
    [InlineData("/a~1b/-", null)]
    [InlineData("/a~2b", null)]
    [InlineData("a~1b", null)]
    public void Pointers_are_followed(string path, string? expected) =>
        Assert.Equal(expected, Parse("{\"a/b\":[1,{\"m~n\":null}]}").At(path)?.ToString());

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("10e-1", "1", true)]
    [InlineData("-0", "0.00", true)]
    [InlineData("1E400", "10e399", true)]
    [InlineData("0.1", "0.10000000000000001", false)]
    [InlineData("12345678901234567890", "12345678901234567891", false)]
    [InlineData("-1", "1", false)]
    [InlineData("\"\\u0041\"", "\"A\"", true)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("{\"a\":1,\"b\":[2]}", "{ \"b\":[2.0], \"a\":1 }", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":null}", false)]
    [InlineData("{\"a\":1,\"c\":2}", "{\"a\":1,\"b\":2}", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("null", "false", false)]
    public void Equal_is_what_says_the_same(string a, string b, bool expected)
    {
        Assert.Equal(expected, JsonTree.DeepEquals(Parse(a), Parse(b)));
        Assert.Equal(expected, JsonTree.DeepEquals(Parse(b), Parse(a)));
    }

    [Fact]
    public void Arrays_are_edited_item_by_item()
    {
        var tree = Parse("[1,2,3]");
        Assert.Equal("[1,9,2,3]", tree.WithInserted(1, JsonTree.FromValue(9)).ToString());
        Assert.Equal("[1,2,3,null]", tree.WithAppended(JsonTree.Null).ToString());
        Assert.Equal("[1,3]", tree.WithoutItem(1).ToString());
        Assert.Equal("[]", tree.WithItems([]).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => tree.WithItem(3, JsonTree.Null));
        Assert.Throws<InvalidOperationException>(() => tree.With("a", JsonTree.Null));
        Assert.Throws<ArgumentException>(() => tree.Replace("/3", JsonTree.Null));
    }

    [Fact]
    public void Values_are_written_so_that_they_read_back()
    {
        var tree = JsonTree.Object(
            ("text", JsonTree.FromValue("\"\\\u0001é😀")),
            ("lone", JsonTree.FromValue("\udc00")),
            ("third", JsonTree.FromValue(1d / 3)),
            ("big", JsonTree.FromValue(long.MaxValue)),
            ("none", JsonTree.FromValue((string?)null))
        );
        var read = JsonGen.Reread(tree);
        Assert.Equal("\"\\\u0001é😀", read["text"]!.AsString());
        Assert.Equal("\udc00", read["lone"]!.AsString());
        Assert.Equal(1d / 3, read["third"]!.AsDouble());
        Assert.Equal(long.MaxValue, read["big"]!.AsLong());
        Assert.Same(JsonTree.Null, read["none"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonTree.FromValue(double.NaN));
    }

    [Fact]
    public void Any_document_reads_back_as_it_was_written() =>
        JsonGen.Tree.Sample(tree =>
        {
            var buffer = new ArrayBufferWriter<byte>();
            tree.WriteTo(buffer);
            return buffer.WrittenSpan.SequenceEqual(tree.ToUtf8()) && JsonTree.DeepEquals(tree, JsonTree.Parse(buffer.WrittenMemory));
        });

    [Fact]
    public void Two_documents_are_equal_exactly_when_the_framework_says_so() =>
        Gen.Select(JsonGen.Tree, JsonGen.Tree)
            .Sample(
                (a, b) =>
                {
                    using var x = JsonDocument.Parse(a.ToUtf8());
                    using var y = JsonDocument.Parse(b.ToUtf8());
                    return HasLoneSurrogate(a)
                        || HasLoneSurrogate(b)
                        || JsonTree.DeepEquals(a, b) == JsonElement.DeepEquals(x.RootElement, y.RootElement);
                }
            );

    [Fact]
    public void Every_real_capture_is_read_and_falls_apart_into_what_the_framework_reads()
    {
        foreach (var file in Directory.EnumerateFiles(TestData.Path("statsapi/feed_live")))
        {
            var bytes = File.ReadAllBytes(file);
            var tree = JsonTree.Parse(bytes);
            using var document = JsonDocument.Parse(bytes);
            AssertSame(document.RootElement, tree);
            Assert.True(JsonTree.DeepEquals(tree, Rebuilt(tree)));
            Assert.True(JsonTree.DeepEquals(tree, JsonTree.Parse(Rebuilt(tree).ToUtf8())));
        }
    }

    private static JsonTree Parse(string text) => JsonTree.Parse(Encoding.UTF8.GetBytes(text));

    private static bool HasLoneSurrogate(JsonTree tree) => tree.ToString().Contains("\\ud800", StringComparison.Ordinal);

    private static JsonTree Rebuilt(JsonTree tree) =>
        tree.Kind switch
        {
            JsonValueKind.Object => JsonTree.Object(
                tree.Members.Reverse().Select(m => new KeyValuePair<string, JsonTree>(m.Key, Rebuilt(m.Value)))
            ),
            JsonValueKind.Array => JsonTree.Array(tree.Items.Select(Rebuilt)),
            JsonValueKind.String => JsonTree.FromValue(tree.AsString()),
            _ => tree,
        };

    private static void AssertSame(JsonElement expected, JsonTree actual)
    {
        if (expected.ValueKind != actual.Kind)
            Assert.Fail($"{actual.Kind} where {expected.ValueKind} is expected.");
        if (expected.ValueKind == JsonValueKind.Object)
        {
            if (expected.GetPropertyCount() != actual.Members.Count)
                Assert.Fail($"{actual.Members.Count} members where {expected.GetPropertyCount()} are expected.");
            foreach (var member in expected.EnumerateObject())
                AssertSame(member.Value, actual[member.Name]!);
        }
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            if (expected.GetArrayLength() != actual.Items.Count)
                Assert.Fail($"{actual.Items.Count} items where {expected.GetArrayLength()} are expected.");
            foreach (var (item, i) in expected.EnumerateArray().Select((item, i) => (item, i)))
                AssertSame(item, actual.Items[i]);
        }
        else if (expected.ValueKind is JsonValueKind.String or JsonValueKind.Number && expected.ToString() != actual.AsString())
        {
            Assert.Fail($"{actual} where {expected} is expected.");
        }
    }
}
