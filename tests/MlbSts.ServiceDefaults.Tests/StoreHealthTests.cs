using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Testing.Services;

namespace MlbSts.ServiceDefaults.Tests;

/// <summary>A store that answers and takes nothing is not healthy.</summary>
public sealed class StoreHealthTests
{
    [Fact]
    public async Task A_store_that_can_be_read_and_not_written_is_unhealthy_until_it_can()
    {
        using var test = await TestStore.CreateAsync();
        var store = new FaultyStore(test.Store);
        var time = new FakeTimeProvider();
        var check = new ObjectStoreHealthCheck(store, new ServiceIdentity("data-mover"), time);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);

        store.PutsThatWork = 0;
        var refused = await CheckAsync();
        Assert.Equal(HealthStatus.Unhealthy, refused.Status);
        Assert.Contains("is not written to", refused.Description, StringComparison.Ordinal);

        store.PutsThatWork = int.MaxValue;
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);

        Task<HealthCheckResult> CheckAsync()
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Many_questions_make_the_store_work_once()
    {
        using var test = await TestStore.CreateAsync();
        var store = new FaultyStore(test.Store) { PutsThatWork = 1 };
        var check = new ObjectStoreHealthCheck(store, new ServiceIdentity("data-mover"), new FakeTimeProvider());
        for (var question = 0; question < 20; question++)
            Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext(), default)).Status);
    }
}
