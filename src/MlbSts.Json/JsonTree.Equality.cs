using System.Text.Json;

namespace MlbSts.Json;

/// <content>Equality of what two documents say, not of how they are written.</content>
public sealed partial class JsonTree
{
    /// <summary>
    /// The same data: the order of members does not matter, texts are compared unescaped, and numbers by their exact value
    /// (<c>1</c>, <c>1.0</c> and <c>10e-1</c> are equal; <c>0.1</c> and <c>0.10000000000000001</c> are not).
    /// </summary>
    public static bool DeepEquals(JsonTree? a, JsonTree? b)
    {
        if (a is null || b is null)
            return a is null && b is null;
        if (IsSameText(a, b))
            return true;
        return a.Kind == b.Kind
            && a.Kind switch
            {
                JsonValueKind.Object => SameMembers(a.MemberArray, b.MemberArray),
                JsonValueKind.Array => SameItems(a.ItemArray, b.ItemArray),
                JsonValueKind.String => SameString(a.Raw, b.Raw),
                JsonValueKind.Number => JsonNumber.SameValue(a.Raw, b.Raw),
                _ => true,
            };
    }

    /// <summary>Certainly the same data, seen without looking inside: the same node, or the same bytes.</summary>
    internal static bool IsSameText(JsonTree a, JsonTree b) =>
        ReferenceEquals(a, b) || (!a.IsBuilt && !b.IsBuilt && a.Raw.SequenceEqual(b.Raw));

    private static bool SameString(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        (a.Contains((byte)'\\') || b.Contains((byte)'\\')) && JsonText.Unescape(a) == JsonText.Unescape(b);

    private static bool SameItems(JsonTree[] a, JsonTree[] b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (!DeepEquals(a[i], b[i]))
                return false;
        }
        return true;
    }

    private static bool SameMembers(KeyValuePair<string, JsonTree>[] a, KeyValuePair<string, JsonTree>[] b)
    {
        if (a.Length != b.Length)
            return false;
        var find = MemberFinder.For(b);
        for (var i = 0; i < a.Length; i++)
        {
            var j = b[i].Key == a[i].Key ? i : find.IndexOf(a[i].Key);
            if (j < 0 || !DeepEquals(a[i].Value, b[j].Value))
                return false;
        }
        return true;
    }

    /// <summary>Finds members by name; from a number of members on by hash, so that huge objects stay linear.</summary>
    internal readonly struct MemberFinder
    {
        private const int Many = 64;
        private readonly KeyValuePair<string, JsonTree>[] _members;
        private readonly Lazy<Dictionary<string, int>>? _places;

        private MemberFinder(KeyValuePair<string, JsonTree>[] members)
        {
            _members = members;
            _places =
                members.Length <= Many
                    ? null
                    : new(() => Enumerable.Range(0, members.Length).ToDictionary(i => members[i].Key, StringComparer.Ordinal));
        }

        public static MemberFinder For(KeyValuePair<string, JsonTree>[] members) => new(members);

        public int IndexOf(string name) => _places is null ? JsonTree.IndexOf(_members, name) : _places.Value.GetValueOrDefault(name, -1);
    }
}
