using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace MlbSts.Json;

/// <content>Looking things up, and reading values tolerantly: the types of a feed's values drift.</content>
public sealed partial class JsonTree
{
    /// <summary>The member of that name; <see langword="null"/> where there is none or this is no object.</summary>
    public JsonTree? this[string name] => TryGet(name, out var value) ? value : null;

    /// <summary>The item at that index, from 0; <see langword="null"/> where there is none or this is no array.</summary>
    public JsonTree? this[int index]
    {
        get
        {
            var items = ItemArray;
            return (uint)index < (uint)items.Length ? items[index] : null;
        }
    }

    /// <summary>Looks a member up.</summary>
    /// <param name="name">Its name; case counts.</param>
    /// <param name="value">The member's value; JSON's null is a value.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out JsonTree? value)
    {
        var members = MemberArray;
        var index = IndexOf(members, name);
        value = index < 0 ? null : members[index].Value;
        return index >= 0;
    }

    /// <summary>
    /// What a JSON Pointer (RFC 6901) points at; <see langword="null"/> where there is nothing or the pointer is malformed.
    /// </summary>
    /// <param name="jsonPointer">For example <c>/liveData/plays/allPlays/0</c>; the empty pointer is this value itself.</param>
    public JsonTree? At(string jsonPointer)
    {
        if (!JsonPointer.TryParse(jsonPointer, out var segments))
            return null;
        var node = this;
        foreach (var segment in segments)
        {
            node =
                node.Kind == JsonValueKind.Object ? node[segment]
                : JsonPointer.TryIndex(segment, out var index) ? node[index]
                : null;
            if (node is null)
                return null;
        }
        return node;
    }

    /// <summary>
    /// A whole number, also one written as text or with an empty fraction; <see langword="null"/> for anything else, or when it does not
    /// fit.
    /// </summary>
    public int? AsInt() => AsLong() is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <summary>
    /// A whole number, also one written as text or with an empty fraction; <see langword="null"/> for anything else, or when it does not
    /// fit.
    /// </summary>
    public long? AsLong()
    {
        if (Kind == JsonValueKind.Number && Utf8Parser.TryParse(Raw, out long whole, out var used) && used == _length)
            return whole;
        if (Kind == JsonValueKind.String && long.TryParse(AsString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out whole))
            return whole;
        return AsDouble() is { } number && Math.Abs(number) < 9e15 && Math.Truncate(number) == number ? (long)number : null;
    }

    /// <summary>A number, also one written as text; <see langword="null"/> for anything else (such as <c>"-.--"</c>).</summary>
    public double? AsDouble()
    {
        double number;
        var read = Kind switch
        {
            JsonValueKind.Number => double.TryParse(Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            JsonValueKind.String => double.TryParse(AsString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number),
            _ => (number = 0) != 0,
        };
        return read && double.IsFinite(number) ? number : null;
    }

    /// <summary>A text; a number, true or false as it is written; <see langword="null"/> for JSON's null and for containers.</summary>
    public string? AsString() =>
        Kind switch
        {
            JsonValueKind.String => JsonText.Unescape(Raw[1..^1]),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => System.Text.Encoding.ASCII.GetString(Raw),
            _ => null,
        };

    /// <summary>True or false, also written as text in any case, or as 1 and 0; <see langword="null"/> for anything else.</summary>
    public bool? AsBool() =>
        AsString() switch
        {
            "1" => true,
            "0" => false,
            var text => bool.TryParse(text, out var value) ? value : null,
        };

    internal static int IndexOf(KeyValuePair<string, JsonTree>[] members, string name)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Key == name)
                return i;
        }
        return -1;
    }
}
