namespace MlbSts.Json;

/// <summary>Takes a container's text apart, one level deep.</summary>
internal static class JsonSplit
{
    private const int FewMembers = 16;

    public static JsonTree[] Items(JsonSource source, int start, int end)
    {
        var bytes = source.Bytes;
        var items = new List<JsonTree>();
        var position = JsonScan.SkipSpace(bytes, start + 1);
        while (bytes[position] != ']')
        {
            items.Add(Value(source, ref position, end));
            position = JsonScan.SkipSpace(bytes, position);
            if (bytes[position] == ',')
                position = JsonScan.SkipSpace(bytes, position + 1);
        }
        return [.. items];
    }

    public static KeyValuePair<string, JsonTree>[] Members(JsonSource source, int start, int end)
    {
        var bytes = source.Bytes;
        var members = new List<KeyValuePair<string, JsonTree>>();
        var position = JsonScan.SkipSpace(bytes, start + 1);
        while (bytes[position] != '}')
        {
            var endOfName = JsonScan.EndOfString(bytes, position);
            var name = JsonNames.Name(bytes.AsSpan(position + 1, endOfName - position - 2));
            position = JsonScan.SkipSpace(bytes, endOfName);
            position = JsonScan.SkipSpace(bytes, position + 1);
            members.Add(new(name, Value(source, ref position, end)));
            position = JsonScan.SkipSpace(bytes, position);
            if (bytes[position] == ',')
                position = JsonScan.SkipSpace(bytes, position + 1);
        }
        return LastWins(members);
    }

    /// <summary>Of members with the same name the last one counts and takes the place of the first, as in JavaScript.</summary>
    public static KeyValuePair<string, JsonTree>[] LastWins(List<KeyValuePair<string, JsonTree>> members)
    {
        if (members.Count <= FewMembers ? HasNoTwins(members) : members.Select(m => m.Key).Distinct().Count() == members.Count)
            return [.. members];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = new List<KeyValuePair<string, JsonTree>>();
        foreach (var member in members)
        {
            if (places.TryAdd(member.Key, unique.Count))
                unique.Add(member);
            else
                unique[places[member.Key]] = member;
        }
        return [.. unique];
    }

    private static bool HasNoTwins(List<KeyValuePair<string, JsonTree>> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (members[i].Key == members[j].Key)
                    return false;
            }
        }
        return true;
    }

    private static JsonTree Value(JsonSource source, ref int position, int limit)
    {
        var start = position;
        position = JsonScan.EndOfValue(source, start, limit);
        return source.Bytes[start] switch
        {
            (byte)'t' => JsonTree.True,
            (byte)'f' => JsonTree.False,
            (byte)'n' => JsonTree.Null,
            var first => new JsonTree(JsonScan.KindOf(first), source, start, position - start),
        };
    }
}
