namespace MlbSts.Monitor.Boards;

/// <summary>The last values of something, for percentiles; bounded.</summary>
public sealed class LagSample
{
    private const int Capacity = 20_000;

    private readonly Lock _lock = new();
    private readonly double[] _values = new double[Capacity];
    private long _count;

    /// <summary>How many values there were in all.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>The value below which that share of the last values lies, or <see langword="null"/> where there is none.</summary>
    /// <param name="share">0 to 1.</param>
    public double? Percentile(double share)
    {
        double[] sorted;
        lock (_lock)
            sorted = _values[..(int)Math.Min(_count, Capacity)];
        if (sorted.Length == 0)
            return null;
        Array.Sort(sorted);
        return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1 is var index && index < 0 ? 0 : index)];
    }

    internal void Add(double value)
    {
        lock (_lock)
        {
            _values[_count % Capacity] = value;
            _count++;
        }
    }
}
