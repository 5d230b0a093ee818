using System.Reflection;
using MlbSts.Storage;

namespace MlbSts.Monitor.Tests.Boards;

/// <summary>Counts how often a store is asked for a body.</summary>
public class CountingStore : DispatchProxy
{
    private IObjectStore _inner = null!;
    private int _gets;

    public IObjectStore Store { get; private set; } = null!;

    public int Gets => _gets;

    public static CountingStore Over(IObjectStore inner)
    {
        var store = Create<IObjectStore, CountingStore>();
        var counting = (CountingStore)store;
        (counting._inner, counting.Store) = (inner, store);
        return counting;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IObjectStore.GetAsync))
            Interlocked.Increment(ref _gets);
        return targetMethod.Invoke(_inner, args);
    }
}
