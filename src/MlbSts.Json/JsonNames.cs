using System.Text;

namespace MlbSts.Json;

/// <summary>Shares the text of member names: a feed has tens of thousands of members and a few hundred names.</summary>
internal static class JsonNames
{
    private const int Slots = 4096;
    private const int LongestShared = 40;

    // Benign race: a slot holds one of the names that belong there, whichever thread wrote last.
    private static readonly string?[] Shared = new string?[Slots];

    public static string Name(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > LongestShared || !Ascii.IsValid(raw) || raw.Contains((byte)'\\'))
            return JsonText.Unescape(raw);
        ref var slot = ref Shared[Slot(raw)];
        var known = slot;
        if (known is not null && Ascii.Equals(raw, known))
            return known;
        return slot = Encoding.ASCII.GetString(raw);
    }

    private static uint Slot(ReadOnlySpan<byte> raw)
    {
        var hash = 2166136261u;
        foreach (var b in raw)
            hash = (hash ^ b) * 16777619u;
        return (hash ^ (hash >> 15)) % Slots;
    }
}
