using System.Runtime.CompilerServices;

namespace MlbSts.Retrosheet.Plays;

/// <summary>Fielders credited on a play in order; holds as many as a play can have, and silently no more.</summary>
internal struct FielderList
{
    public const int Capacity = 16;
    private Fielders _fielders;

    public int Count { get; private set; }

    /// <summary>The fielder at a place, or 0 past the end.</summary>
    public readonly int At(int index) => index < Count ? _fielders[index] : 0;

    public void Add(int fielder)
    {
        if (Count < Capacity)
            _fielders[Count++] = (byte)fielder;
    }

    /// <summary>Takes the first credit back.</summary>
    public void RemoveFirst()
    {
        for (var i = 1; i < Count; i++)
            _fielders[i - 1] = _fielders[i];
        Count = Math.Max(Count - 1, 0);
    }

    /// <summary>Takes back all credits after the first so many.</summary>
    public void CutTo(int count) => Count = count;

    /// <summary>Whether a fielder has been added since a place: a fielder gets one assist for each out.</summary>
    public readonly bool HasSince(int start, int fielder)
    {
        for (var i = start; i < Count; i++)
        {
            if (_fielders[i] == fielder)
                return true;
        }
        return false;
    }

    [InlineArray(Capacity)]
    private struct Fielders
    {
        private byte _value;
    }
}
