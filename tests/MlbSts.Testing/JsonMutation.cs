using System.Text.Json.Nodes;

namespace MlbSts.Testing;

/// <summary>Damage to the values of a JSON document, which stays whole: what <see cref="Mutation"/> does to bytes mostly breaks it.</summary>
public static class JsonMutation
{
    private static readonly string[] Odd =
    [
        "null",
        "[]",
        "{}",
        "-1",
        "0",
        "2147483647",
        "-2147483648",
        "1e300",
        "9223372036854775807",
        "\"4B\"",
        "\"\"",
        "\"\\ud83d\\ude00\"",
        "\"0001-01-01\"",
        "\"9999-12-31T23:59:59Z\"",
        "\"99991231_235959\"",
        "[null,1]",
        "true",
    ];

    /// <summary>Up to eight values are made odd, taken out or doubled.</summary>
    /// <param name="json">A sound document; stays as it is.</param>
    /// <param name="random">Where and what.</param>
    public static byte[] Of(ReadOnlySpan<byte> json, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var root = JsonNode.Parse(json);
        for (var edits = 1 + random.Next(8); edits > 0; edits--)
            root = Edited(root, random);
        return System.Text.Encoding.UTF8.GetBytes(root?.ToJsonString() ?? "null");
    }

    private static JsonNode? Edited(JsonNode? node, Random random)
    {
        if (random.Next(12) > 0 && node is JsonObject { Count: > 0 } members)
        {
            var name = members.GetAt(random.Next(members.Count)).Key;
            members.Remove(name, out var value);
            if (random.Next(20) > 0)
                members[name] = Edited(value, random);
            return members;
        }
        if (random.Next(12) > 0 && node is JsonArray { Count: > 0 } items)
        {
            var index = random.Next(items.Count);
            var item = items[index];
            items.RemoveAt(index);
            var kept = random.Next(20);
            if (kept == 1)
                items.Insert(index, item?.DeepClone());
            if (kept > 0)
                items.Insert(index, kept == 1 ? item : Edited(item, random));
            return items;
        }
        return JsonNode.Parse(Odd[random.Next(Odd.Length)]);
    }
}
