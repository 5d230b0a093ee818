using System.Text.Json;

namespace MlbSts.Json;

/// <content>Edits: each gives a new tree that shares whatever it did not touch.</content>
public sealed partial class JsonTree
{
    /// <summary>This object with a member set: in its place where the name is known, else at the end.</summary>
    /// <exception cref="InvalidOperationException">This is no object.</exception>
    public JsonTree With(string name, JsonTree value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        var members = Required(JsonValueKind.Object).MemberArray;
        var index = IndexOf(members, name);
        return new(
            index < 0
                ? (KeyValuePair<string, JsonTree>[])[.. members, new(name, value)]
                : Replaced(members, index, new(members[index].Key, value))
        );
    }

    /// <summary>This object without a member; this object itself where it has no such member.</summary>
    /// <exception cref="InvalidOperationException">This is no object.</exception>
    public JsonTree Without(string name)
    {
        var members = Required(JsonValueKind.Object).MemberArray;
        var index = IndexOf(members, name);
        return index < 0 ? this : new(Removed(members, index));
    }

    /// <summary>This array with another item at an index.</summary>
    /// <exception cref="InvalidOperationException">This is no array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no item at that index.</exception>
    public JsonTree WithItem(int index, JsonTree value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var items = Required(JsonValueKind.Array).ItemArray;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, items.Length);
        return new(Replaced(items, index, value));
    }

    /// <summary>An array of these items in place of this one's.</summary>
    /// <exception cref="InvalidOperationException">This is no array.</exception>
    public JsonTree WithItems(IEnumerable<JsonTree> items)
    {
        Required(JsonValueKind.Array);
        return Array(items);
    }

    /// <summary>This array with one item more, before the one at an index, or at the end where the index is the length.</summary>
    /// <exception cref="InvalidOperationException">This is no array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is past the end.</exception>
    public JsonTree WithInserted(int index, JsonTree value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var items = Required(JsonValueKind.Array).ItemArray;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, items.Length);
        return new((JsonTree[])[.. items.AsSpan(0, index), value, .. items.AsSpan(index)]);
    }

    /// <summary>This array with one item more at its end.</summary>
    /// <exception cref="InvalidOperationException">This is no array.</exception>
    public JsonTree WithAppended(JsonTree value) => WithInserted(Required(JsonValueKind.Array).ItemArray.Length, value);

    /// <summary>This array without the item at an index.</summary>
    /// <exception cref="InvalidOperationException">This is no array.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no item at that index.</exception>
    public JsonTree WithoutItem(int index)
    {
        var items = Required(JsonValueKind.Array).ItemArray;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, items.Length);
        return new(Removed(items, index));
    }

    /// <summary>This document with another value at a place that exists.</summary>
    /// <param name="jsonPointer">RFC 6901; the empty pointer is the whole document.</param>
    /// <param name="value">The new value.</param>
    /// <exception cref="ArgumentException">The pointer is malformed, or nothing is there.</exception>
    public JsonTree Replace(string jsonPointer, JsonTree value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!JsonPointer.TryParse(jsonPointer, out var segments))
            throw new ArgumentException($"'{jsonPointer}' is not a JSON Pointer: it is empty or starts with '/'.", nameof(jsonPointer));
        return Replace(this, segments, value) ?? throw new ArgumentException($"Nothing is at '{jsonPointer}'.", nameof(jsonPointer));
    }

    /// <summary>This value with its own bytes, so that a small part does not keep a large text in memory.</summary>
    public JsonTree Detached() => _source is null || _source.Bytes.Length <= _length * 2 ? this : Literal(Kind, Raw);

    private static JsonTree? Replace(JsonTree node, ReadOnlySpan<string> path, JsonTree value)
    {
        if (path.IsEmpty)
            return value;
        var isObject = node.Kind == JsonValueKind.Object;
        var index = -1;
        var child =
            isObject ? node[path[0]]
            : JsonPointer.TryIndex(path[0], out index) ? node[index]
            : null;
        var replaced = child is null ? null : Replace(child, path[1..], value);
        return replaced is null ? null
            : isObject ? node.With(path[0], replaced)
            : node.WithItem(index, replaced);
    }

    private JsonTree Required(JsonValueKind kind) =>
        Kind == kind ? this : throw new InvalidOperationException($"{kind} is needed here, and this is {Kind}.");

    private static T[] Replaced<T>(T[] parts, int index, T value)
    {
        var copy = (T[])parts.Clone();
        copy[index] = value;
        return copy;
    }

    private static T[] Removed<T>(T[] parts, int index) => [.. parts.AsSpan(0, index), .. parts.AsSpan(index + 1)];
}
