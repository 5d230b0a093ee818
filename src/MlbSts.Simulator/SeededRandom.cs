namespace MlbSts.Simulator;

/// <summary>SplitMix64: the same numbers for the same seed on every machine and every version of .NET.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator whose numbers depend on all the parts and on their order.</summary>
    public static SeededRandom For(params ReadOnlySpan<long> parts)
    {
        var mixed = new SeededRandom(0x9E3779B97F4A7C15);
        foreach (var part in parts)
            mixed._state = mixed.NextUInt64() ^ (ulong)part;
        return new SeededRandom(mixed.NextUInt64());
    }

    public ulong NextUInt64()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 or more, less than 1.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From <paramref name="low"/> on, less than <paramref name="high"/>.</summary>
    public int Next(int low, int high) => low + (int)(NextDouble() * (high - low));

    public double Between(double low, double high) => low + (NextDouble() * (high - low));

    public bool Chance(double probability) => NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(0, items.Count)];

    /// <summary>One of the items, each as likely as its weight says.</summary>
    public T Pick<T>(ReadOnlySpan<(double Weight, T Item)> items)
    {
        var total = 0.0;
        foreach (var (weight, _) in items)
            total += weight;
        var at = NextDouble() * total;
        foreach (var (weight, item) in items)
        {
            if ((at -= weight) < 0)
                return item;
        }
        return items[^1].Item;
    }

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(0, i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
