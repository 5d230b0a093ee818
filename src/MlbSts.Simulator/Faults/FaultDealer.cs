using System.Collections.Frozen;

namespace MlbSts.Simulator.Faults;

/// <summary>Decides which answers go wrong, and counts them.</summary>
internal sealed class FaultDealer
{
    private static readonly FaultKind[] Kinds = [.. Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.None)];

    private readonly FrozenDictionary<FaultKind, double> _rates;
    private readonly SeededRandom _random;
    private readonly Lock _gate = new();
    private readonly long[] _counts = new long[Kinds.Length + 1];

    public FaultDealer(FaultOptions options)
    {
        _rates = Kinds.ToFrozenDictionary(kind => kind, options.RateOf);
        _random = SeededRandom.For(options.FaultSeed);
    }

    public IReadOnlyDictionary<string, long> Counts =>
        Kinds.ToDictionary(kind => kind.ToString(), kind => Interlocked.Read(ref _counts[(int)kind]));

    /// <summary>Draws for one request: each kind it can suffer has its chance; the first that comes up is dealt.</summary>
    /// <param name="possible">The kinds that make sense for the request.</param>
    public DealtFault Deal(ReadOnlySpan<FaultKind> possible)
    {
        lock (_gate)
        {
            var dealt = FaultKind.None;
            foreach (var kind in possible)
            {
                // Every kind is drawn for, so that a rate changed does not shift what befalls the others.
                if (_random.Chance(_rates[kind]) && dealt == FaultKind.None)
                    dealt = kind;
            }
            return new DealtFault(dealt, _random.NextUInt64());
        }
    }

    /// <summary>A fault has reached an answer.</summary>
    public void Count(FaultKind kind) => Interlocked.Increment(ref _counts[(int)kind]);
}
