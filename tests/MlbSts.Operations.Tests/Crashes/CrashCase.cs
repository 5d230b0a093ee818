using Microsoft.Extensions.Time.Testing;
using MlbSts.Messaging;
using MlbSts.Storage;

namespace MlbSts.Operations.Tests.Crashes;

/// <summary>Something that processes do by an operation, each over a store that may die under it.</summary>
internal abstract class CrashCase(TestStore test, FakeTimeProvider time)
{
    protected TestStore Test { get; } = test;

    protected FakeTimeProvider Time { get; } = time;

    /// <summary>What was sent, by all processes.</summary>
    protected List<object> Sent { get; } = [];

    /// <summary>The operation's type.</summary>
    public abstract Type Operation { get; }

    /// <summary>The steps of the operation that its journal names, after Planned.</summary>
    public abstract IReadOnlyList<string> JournaledSteps { get; }

    /// <summary>The kind of operation.</summary>
    public abstract string Kind { get; }

    /// <summary>What it is done to.</summary>
    public abstract string Subject { get; }

    /// <summary>So many writes it has at least.</summary>
    public abstract int LeastWrites { get; }

    /// <summary>Takes something that nothing was done to yet, and brings it to where the operation begins.</summary>
    public abstract Task ArrangeAsync(int number);

    /// <summary>A process does the whole of it.</summary>
    public abstract Task OperateAsync(IObjectStore store, Func<bool> isDead);

    /// <summary>A process recovers what was cut off, and no more.</summary>
    public abstract Task RecoverAsync(IObjectStore store, Func<bool> isDead);

    /// <summary>A process that lives goes on as the service does.</summary>
    public abstract Task GoOnAsync();

    /// <summary>Nothing is lost, nothing is there twice, nothing is left over.</summary>
    public abstract Task AssertWholeAsync(string when);

    /// <summary>How far the journal says it is; null where there is none.</summary>
    public async Task<string?> ReachedAsync() =>
        (await Test.Store.GetJsonAsync<Reach>(Buckets.State, Buckets.Journal(Kind, Subject), default))?.Value.Reached;

    /// <summary>The audit entries of this subject.</summary>
    protected async Task<IReadOnlyList<AuditEntry>> AuditAsync()
    {
        var entries = new List<AuditEntry>();
        foreach (var key in await Test.KeysAsync(Buckets.State, $"audit/operations/{Kind}/{Subject}/"))
            entries.Add((await Test.Store.GetJsonAsync<AuditEntry>(Buckets.State, key, default))!.Value);
        return entries;
    }

    /// <summary>No journal and no lease of this subject is there any more.</summary>
    protected async Task AssertNothingIsLeftAsync(string when)
    {
        string[] loose =
        [
            .. await Test.KeysAsync(Buckets.State, Buckets.Journal(Kind, Subject)),
            .. await Test.KeysAsync(Buckets.State, $"leases/{OperationRunner.LeaseName(Kind, Subject)}.json"),
        ];
        Assert.True(loose.Length == 0, $"{when}: {string.Join(' ', loose)} is left");
    }

    /// <summary>A publisher of a process: what it sends counts, unless the process is dead.</summary>
    protected IMessagePublisher Publisher(Func<bool> isDead) => new MortalPublisher(Sent, isDead);

    private sealed record Reach(string Reached);

    private sealed class MortalPublisher(List<object> sent, Func<bool> isDead) : IMessagePublisher
    {
        public Task PublishAsync<T>(T message, CancellationToken cancellationToken)
            where T : IMessage
        {
            if (isDead())
                throw new DiedException();
            sent.Add(message);
            return Task.CompletedTask;
        }
    }
}
