using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MlbSts.Standalone.Running;
using MlbSts.StatsApi;

namespace MlbSts.Standalone.Tests.Running;

/// <summary>What stands below the table while something goes wrong.</summary>
public sealed class RunTroubleTests : IDisposable
{
    private readonly StatsApiStatistics _statistics = new();
    private readonly ServiceProvider _services;
    private readonly RunTrouble _trouble;
    private HealthCheckResult _store = HealthCheckResult.Healthy();

    public RunTroubleTests()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddHealthChecks().AddCheck("object-store", () => _store);
        _services = services.BuildServiceProvider();
        _trouble = new RunTrouble(_services.GetRequiredService<HealthCheckService>(), _statistics);
    }

    public void Dispose()
    {
        _trouble.Dispose();
        _services.Dispose();
        _statistics.Dispose();
    }

    [Fact]
    public void An_api_that_never_answers_is_told_until_it_does()
    {
        for (var call = 1; call <= 2; call++)
            _statistics.Record(Call("connection-failed"));
        Assert.Empty(_trouble.Lines);
        _statistics.Record(Call(ApiCall.Cancelled));
        _statistics.Record(Call("connection-failed"));
        Assert.Contains("(connection-failed)", Assert.Single(_trouble.Lines), StringComparison.Ordinal);
        _statistics.Record(Call(ApiCall.Ok));
        Assert.Empty(_trouble.Lines);
    }

    [Fact]
    public async Task A_check_that_stays_unwell_is_told_with_its_reason_and_one_that_was_so_for_a_moment_is_not()
    {
        _store = HealthCheckResult.Unhealthy("It takes nothing.");
        for (var look = 1; look <= 2; look++)
            await _trouble.LookAsync(TestContext.Current.CancellationToken);
        Assert.Empty(_trouble.Lines);
        await _trouble.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["object-store: It takes nothing."], _trouble.Lines);
        _store = HealthCheckResult.Healthy();
        await _trouble.LookAsync(TestContext.Current.CancellationToken);
        Assert.Empty(_trouble.Lines);
    }

    private static ApiCall Call(string outcome) => new("1", "schedule", null, outcome, 1, TimeSpan.Zero, 0, 0, null);
}
