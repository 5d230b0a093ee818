using System.Collections.Frozen;
using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Replay;

/// <summary>The advisories that tell of a change of status: "Status Change - Warmup".</summary>
internal static class StatusChange
{
    private const string Prefix = "Status Change - ";

    private static readonly FrozenDictionary<string, FeedStatus> Plain = new[]
    {
        FeedStatus.Scheduled,
        FeedStatus.PreGame,
        FeedStatus.Warmup,
        FeedStatus.InProgress,
        FeedStatus.GameOver,
        FeedStatus.Final,
    }.ToFrozenDictionary(status => status.Detailed);

    // What stands before the colon: the abstract state and the coded letter.
    private static readonly FrozenDictionary<string, (string Abstract, string Coded)> WithReason = new Dictionary<string, (string, string)>
    {
        ["Delayed Start"] = ("Preview", "P"),
        ["Delayed"] = ("Live", "I"),
        ["Suspended"] = ("Live", "U"),
        ["Manager challenge"] = ("Live", "M"),
        ["Umpire review"] = ("Live", "N"),
        ["Completed Early"] = ("Final", "O"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, char> Reasons = new Dictionary<string, char>
    {
        ["Rain"] = 'R',
        ["Snow"] = 'S',
        ["Wet Grounds"] = 'G',
        ["Venue"] = 'V',
        ["Fog"] = 'F',
        ["Cold"] = 'C',
        ["Wind"] = 'B',
        ["Power"] = 'P',
        ["Lightning"] = 'L',
        ["Air Quality"] = 'D',
        ["Tragedy"] = 'A',
        ["Inclement Weather"] = 'I',
        ["Emergency"] = 'E',
        ["Ceremony"] = 'Y',
        ["About to Resume"] = 'Z',
        ["Mercy"] = 'M',
    }.ToFrozenDictionary();

    /// <summary>The status an event announces; <see langword="null"/> where it announces none that is known.</summary>
    public static FeedStatus? Of(JsonTree playEvent)
    {
        var text = playEvent.At("/details/description")?.AsString();
        if (text?.StartsWith(Prefix, StringComparison.Ordinal) != true)
            return null;
        text = text[Prefix.Length..];
        if (Plain.TryGetValue(text, out var status))
            return status;
        var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        if (!WithReason.TryGetValue(parts[0], out var code))
            return null;
        var reason = parts.Length > 1 ? parts[1] : null;
        var letter = reason is not null && Reasons.TryGetValue(reason, out var known) ? known.ToString() : "";
        return new FeedStatus(code.Abstract, code.Coded, text, code.Coded + letter, reason);
    }
}
