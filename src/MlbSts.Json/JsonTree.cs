using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlbSts.Json;

/// <summary>
/// An immutable JSON document, or a part of one, made for feeds of a megabyte that change a little at a time. A part holds its raw
/// UTF-8 until something looks inside; a container is then taken apart one level deep, once. An edit gives a new root that shares all
/// that it did not touch, so a copy costs nothing and an edit that fails half-way leaves nothing behind. Safe for use by many threads.
/// </summary>
/// <remarks>Of members with the same name the last one counts. Members keep their order.</remarks>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Object is the word JSON has for it.")]
public sealed partial class JsonTree
{
    // More levels than any real document has, and few enough for methods that call themselves.
    private const int MaxBuiltLevels = 64;

    private readonly JsonSource? _source;
    private readonly int _start;
    private readonly int _builtLevels;

    // Of a container that was edited or built: 0 until it is measured.
    private int _length;

    // Members or items; null until somebody looks. Two threads may both take a text apart: they come to the same.
    private volatile Array? _parts;

    internal JsonTree(JsonValueKind kind, JsonSource source, int start, int length)
    {
        Kind = kind;
        _source = source;
        _start = start;
        _length = length;
    }

    private JsonTree(JsonTree[] items)
    {
        Kind = JsonValueKind.Array;
        _parts = items;
        foreach (var item in items)
            _builtLevels = Math.Max(_builtLevels, item._builtLevels);
        _builtLevels = OneMoreThan(_builtLevels);
    }

    private JsonTree(KeyValuePair<string, JsonTree>[] members)
    {
        Kind = JsonValueKind.Object;
        _parts = members;
        foreach (var member in members)
            _builtLevels = Math.Max(_builtLevels, member.Value._builtLevels);
        _builtLevels = OneMoreThan(_builtLevels);
    }

    /// <summary>What kind of value it is; never <see cref="JsonValueKind.Undefined"/>.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>JSON's null.</summary>
    public static JsonTree Null { get; } = Literal(JsonValueKind.Null, "null"u8);

    /// <summary>JSON's true.</summary>
    public static JsonTree True { get; } = Literal(JsonValueKind.True, "true"u8);

    /// <summary>JSON's false.</summary>
    public static JsonTree False { get; } = Literal(JsonValueKind.False, "false"u8);

    /// <summary>Reads a text: all of it is checked at once, strictly; a byte order mark is let through. The bytes are copied.</summary>
    /// <param name="utf8">The text.</param>
    /// <exception cref="JsonTreeFormatException">It is not one JSON value, is not UTF-8, or nests deeper than 64 levels.</exception>
    public static JsonTree Parse(ReadOnlyMemory<byte> utf8) => ParseOwned(utf8.ToArray());

    /// <summary>
    /// Reads a text like <see cref="Parse"/> without copying it: nobody may write to <paramref name="utf8"/> from then on.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <exception cref="JsonTreeFormatException">It is not one JSON value, is not UTF-8, or nests deeper than 64 levels.</exception>
    public static JsonTree ParseOwned(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var source = JsonSource.Validate(utf8, out var start, out var end);
        return new JsonTree(JsonScan.KindOf(utf8[start]), source, start, end - start);
    }

    /// <summary>A text, or JSON's null.</summary>
    public static JsonTree FromValue(string? value) => value is null ? Null : Literal(JsonValueKind.String, JsonText.Escape(value));

    /// <summary>A whole number, or JSON's null.</summary>
    public static JsonTree FromValue(long? value) => value is { } number ? Number(number.ToString(CultureInfo.InvariantCulture)) : Null;

    /// <summary>A whole number.</summary>
    public static JsonTree FromValue(int value) => FromValue((long?)value);

    /// <summary>A number, written so that it reads back as the same double, or JSON's null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">JSON has no infinity and no not-a-number.</exception>
    public static JsonTree FromValue(double? value)
    {
        if (value is { } finite && !double.IsFinite(finite))
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no infinity and no not-a-number.");
        return value is { } number ? Number(number.ToString("R", CultureInfo.InvariantCulture)) : Null;
    }

    /// <summary>True, false, or JSON's null.</summary>
    public static JsonTree FromValue(bool? value) =>
        value switch
        {
            true => True,
            false => False,
            null => Null,
        };

    /// <summary>An object of these members, in this order; of two with the same name the last counts.</summary>
    public static JsonTree Object(IEnumerable<KeyValuePair<string, JsonTree>> members) => new(JsonSplit.LastWins([.. members]));

    /// <summary>An object of these members, in this order; of two with the same name the last counts.</summary>
    public static JsonTree Object(params ReadOnlySpan<(string Name, JsonTree Value)> members)
    {
        var list = new List<KeyValuePair<string, JsonTree>>(members.Length);
        foreach (var (name, value) in members)
            list.Add(new(name, value));
        return Object(list);
    }

    /// <summary>An array of these items.</summary>
    public static JsonTree Array(IEnumerable<JsonTree> items) => new((JsonTree[])[.. items]);

    /// <summary>The members of an object in their order; none for any other kind.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonTree>> Members => MemberArray;

    /// <summary>The items of an array; none for any other kind.</summary>
    public IReadOnlyList<JsonTree> Items => ItemArray;

    internal KeyValuePair<string, JsonTree>[] MemberArray =>
        Kind != JsonValueKind.Object
            ? []
            : (KeyValuePair<string, JsonTree>[])(_parts ??= JsonSplit.Members(_source!, _start, _start + _length));

    internal JsonTree[] ItemArray =>
        Kind != JsonValueKind.Array ? [] : (JsonTree[])(_parts ??= JsonSplit.Items(_source!, _start, _start + _length));

    /// <summary>The raw text, unless this is a container that was edited or built.</summary>
    internal ReadOnlySpan<byte> Raw => _source is null ? default : _source.Bytes.AsSpan(_start, _length);

    /// <summary>This is a container that was edited or built: it has parts and no text of its own.</summary>
    internal bool IsBuilt => _source is null;

    /// <summary>The JSON text, for people.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToUtf8());

    private static int OneMoreThan(int levels) =>
        levels < MaxBuiltLevels
            ? levels + 1
            : throw new InvalidOperationException($"A document may be edited {MaxBuiltLevels} levels deep and no deeper.");

    private static JsonTree Number(string text) => Literal(JsonValueKind.Number, Encoding.ASCII.GetBytes(text));

    private static JsonTree Literal(JsonValueKind kind, ReadOnlySpan<byte> text) => Literal(kind, text.ToArray());

    private static JsonTree Literal(JsonValueKind kind, byte[] text) => new(kind, JsonSource.Trusted(text), 0, text.Length);
}
