using System.Text.Json;
using MlbSts.Json;

namespace MlbSts.Simulator.Feeds;

/// <summary>Counts of one kind, a player's or a club's.</summary>
/// <typeparam name="TStat">The enumeration of what is counted; its names in camel case are the feed's.</typeparam>
internal sealed class StatLine<TStat>
    where TStat : struct, Enum
{
    private static readonly string[] Names = [.. Enum.GetNames<TStat>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
    private readonly int[] _counts = new int[Names.Length];

    public int this[TStat stat]
    {
        get => _counts[Index(stat)];
        set
        {
            _counts[Index(stat)] = value;
            Version++;
        }
    }

    /// <summary>Grows with every change, so that what was made of the counts can be used again until then.</summary>
    public int Version { get; private set; }

    public void Add(StatLine<TStat> other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }

    /// <summary>All counts as an object, with members before and after.</summary>
    public JsonTree ToJson(ReadOnlySpan<(string Name, JsonPart Value)> before, ReadOnlySpan<(string Name, JsonPart Value)> after)
    {
        var members = new List<KeyValuePair<string, JsonTree>>(before.Length + Names.Length + after.Length);
        foreach (var (name, value) in before)
            members.Add(new(name, value.Tree));
        for (var i = 0; i < Names.Length; i++)
            members.Add(new(Names[i], ((JsonPart)_counts[i]).Tree));
        foreach (var (name, value) in after)
            members.Add(new(name, value.Tree));
        return JsonTree.Object(members);
    }

    private static int Index(TStat stat) => System.Runtime.CompilerServices.Unsafe.As<TStat, int>(ref stat);
}
