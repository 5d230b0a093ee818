using System.Runtime.InteropServices;
using MlbSts.Games.Vocabulary;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Counts the pitches each pitcher threw in a game.</summary>
internal sealed class PitchTally
{
    // Balls and strikes that are called without a pitch, and no pitches.
    private const string NotThrown = "VAN";

    private readonly Dictionary<PlayerId, Line> _lines = [];
    private bool _isKept;

    /// <summary>Begins a game.</summary>
    /// <param name="kept">The value of <c>info,pitches</c>: pitches, all of them; count, only balls and strikes at the end; none.</param>
    public void Clear(string? kept)
    {
        _lines.Clear();
        _isKept = kept is null or "pitches";
    }

    /// <summary>Counts a pitch.</summary>
    public void Count(PlayerId pitcher, PitchCall call)
    {
        if (NotThrown.Contains(call.Letter))
            return;
        ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, pitcher, out _);
        line.Pitches++;
        line.Strikes += call.IsStrike ? 1 : 0;
    }

    /// <summary>A plate appearance came to its end and no pitch of it is told.</summary>
    public void Miss(PlayerId pitcher) => CollectionsMarshal.GetValueRefOrAddDefault(_lines, pitcher, out _).IsIncomplete = true;

    /// <summary>Pitches and strikes of a pitcher; null where a sequence is missing.</summary>
    public (int Pitches, int Strikes)? Of(PlayerId pitcher) =>
        _isKept && _lines.TryGetValue(pitcher, out var line) && !line.IsIncomplete ? (line.Pitches, line.Strikes) : null;

    private struct Line
    {
        public int Pitches;
        public int Strikes;
        public bool IsIncomplete;
    }
}
