using MlbSts.Json;

namespace MlbSts.Simulator.Feeds;

/// <summary>Any value on its way into a document, so that a document can be written down as it looks.</summary>
/// <param name="Tree">The value.</param>
internal readonly record struct JsonPart(JsonTree Tree)
{
    private static readonly JsonTree[] Small = [.. Enumerable.Range(0, 1024).Select(JsonTree.FromValue)];

    public static JsonTree Empty { get; } = JsonTree.Object();

    public static JsonTree EmptyArray { get; } = JsonTree.Array([]);

    public static implicit operator JsonPart(JsonTree tree) => new(tree);

    public static implicit operator JsonPart(string? text) => new(JsonTree.FromValue(text));

    public static implicit operator JsonPart(int number) =>
        new((uint)number < (uint)Small.Length ? Small[number] : JsonTree.FromValue(number));

    public static implicit operator JsonPart(double number) => new(JsonTree.FromValue(number));

    public static implicit operator JsonPart(bool value) => new(value ? JsonTree.True : JsonTree.False);

    public static JsonTree Object(params ReadOnlySpan<(string Name, JsonPart Value)> members)
    {
        var list = new KeyValuePair<string, JsonTree>[members.Length];
        for (var i = 0; i < list.Length; i++)
            list[i] = new(members[i].Name, members[i].Value.Tree);
        return JsonTree.Object(list);
    }

    public static JsonTree Array(IEnumerable<int> numbers) => JsonTree.Array(numbers.Select(number => ((JsonPart)number).Tree));

    /// <summary>The same document as one text: a fraction of the memory, for a part that changes no more.</summary>
    public static JsonTree Packed(JsonTree tree) => JsonTree.ParseOwned(tree.ToUtf8());
}
