using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace MlbSts.Operations.Tests.Crashes;

/// <summary>
/// Every operation, cut off at every one of its writes, before the write takes place or after it, and once more at every write of the
/// recovery. Another process comes when the dead one's lease has run out. The suite is run on the file store and on a real S3 server.
/// </summary>
public abstract class CrashSuite : IAsyncLifetime
{
    private const int MoreWritesThanAnyHas = 200;

    /// <summary>
    /// The recovery's deaths are tried after every second write of the first process. After a write that took place and before the next
    /// one the store is the same, and both are tried: so nothing is left out.
    /// </summary>
    private const int Stride = 2;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
    private TestStore _test = null!;
    private int _subjects;

    /// <summary>The store.</summary>
    protected abstract Task<TestStore> OpenAsync();

    public async ValueTask InitializeAsync() => _test = await OpenAsync();

    public ValueTask DisposeAsync()
    {
        _test?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public static TheoryData<string, bool> Deaths()
    {
        var deaths = new TheoryData<string, bool>();
        foreach (var name in CrashCases.Names)
        {
            deaths.Add(name, false);
            deaths.Add(name, true);
        }
        return deaths;
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Wherever_it_dies_it_ends_whole_with_nothing_left_over(string name, bool isWritten)
    {
        var reached = new HashSet<string>();
        var deaths = 0;
        for (var diesAt = 1; diesAt < MoreWritesThanAnyHas; diesAt++)
        {
            var work = await ArrangedAsync(name);
            if (!await DiesAsync(diesAt, isWritten, work.OperateAsync))
                break;
            deaths++;
            if (await work.ReachedAsync() is { } step)
                reached.Add(step);
            await work.GoOnAsync();
            await work.AssertWholeAsync($"{name}, death at write {diesAt}");
        }
        var least = CrashCases.Of(name, _test, _time);
        Assert.InRange(deaths, least.LeastWrites, MoreWritesThanAnyHas - 2);
        Assert.Equal(least.JournaledSteps.Append("Planned").Order(), reached.Order());
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task The_recovery_may_die_too(string name, bool isWritten)
    {
        var recoveries = 0;
        for (var diesAt = 1; diesAt < MoreWritesThanAnyHas; diesAt += Stride)
        {
            for (var secondDeath = 1; ; secondDeath++)
            {
                var work = await ArrangedAsync(name);
                if (!await DiesAsync(diesAt, isWritten, work.OperateAsync))
                {
                    Assert.True(recoveries > work.JournaledSteps.Count, recoveries.ToString(CultureInfo.InvariantCulture));
                    return;
                }
                var died = await DiesAsync(secondDeath, isWritten, work.RecoverAsync);
                recoveries += died ? 1 : 0;
                await work.GoOnAsync();
                await work.AssertWholeAsync($"{name}, deaths at {diesAt} and {secondDeath}");
                if (!died)
                    break;
            }
        }
        Assert.Fail("It never came to its end.");
    }

    private async Task<CrashCase> ArrangedAsync(string name)
    {
        var work = CrashCases.Of(name, _test, _time);
        await work.ArrangeAsync(++_subjects);
        return work;
    }

    private async Task<bool> DiesAsync(int diesAt, bool isWritten, Func<Storage.IObjectStore, Func<bool>, Task> process)
    {
        var mortal = new MortalStore(_test.Store, diesAt, isWritten);
        try
        {
            await process(mortal, () => mortal.IsDead);
        }
        catch (DiedException)
        {
            // As planned.
        }
        // The dead one's lease runs out.
        _time.Advance(TimeSpan.FromMinutes(5));
        return mortal.IsDead;
    }
}

/// <summary>On the file store.</summary>
public sealed class FileCrashTests : CrashSuite
{
    protected override Task<TestStore> OpenAsync() => TestStore.CreateAsync();

    [Fact]
    public async Task Every_operation_has_a_case()
    {
        var operations = new[] { typeof(DataMover.DataMoverService), typeof(Lake.DataDictionary), typeof(CrashSuite) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type =>
                type is { IsAbstract: false, IsNested: false }
                && type.BaseType is { IsGenericType: true } below
                && below.GetGenericTypeDefinition() == typeof(Operation<,>)
            );
        using var test = await TestStore.CreateAsync();
        var tried = CrashCases.Names.Select(name => CrashCases.Of(name, test, new FakeTimeProvider()).Operation).Distinct();
        Assert.Equal(operations.Select(type => type.Name).Order(), tried.Select(type => type.Name).Order());
    }
}

/// <summary>On the S3 server that the tests are given.</summary>
[Trait("Category", "s3")]
public sealed class ServerCrashTests : CrashSuite
{
    protected override Task<TestStore> OpenAsync() => TestStore.OnServerAsync();
}
