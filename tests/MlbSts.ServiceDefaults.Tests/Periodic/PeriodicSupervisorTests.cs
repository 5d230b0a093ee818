using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MlbSts.ServiceDefaults.Periodic;
using MlbSts.Testing;

namespace MlbSts.ServiceDefaults.Tests.Periodic;

public sealed class PeriodicSupervisorTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Declared_work_runs_shows_in_health_and_is_measured()
    {
        await using var services = Services(services =>
        {
            services.AddOpenReviewsReport();
            services.AddPeriodicWork<Failing>(failing => new PeriodicWork("failing", failing.RunAsync) { Every = TimeSpan.FromSeconds(5) });
            services.AddPeriodicWork<Failing>(failing => new PeriodicWork("switched-off", failing.RunAsync) { Every = TimeSpan.Zero });
        });
        var measured = new System.Collections.Concurrent.ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "MlbSts.ServiceDefaults")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) =>
                measured[$"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"] = value
        );
        listener.Start();

        var hosted = Assert.Single(services.GetServices<IHostedService>().OfType<PeriodicSupervisor>());
        await hosted.StartAsync(default);
        await Eventually.HoldsAsync(() =>
            measured.ContainsKey("mlbsts.work.duration open-reviews ok") && measured.ContainsKey("mlbsts.work.duration failing failed")
        );
        _time.Advance(TimeSpan.FromSeconds(1));
        listener.RecordObservableInstruments();
        Assert.Equal((1d, 1d), (measured["mlbsts.work.success.age open-reviews"], measured["mlbsts.work.success.age failing"]));

        await Eventually.HoldsAsync(
            async () => (await HealthAsync(services)).Status == HealthStatus.Degraded,
            meanwhile: () => _time.Advance(TimeSpan.FromSeconds(1))
        );
        var failing = await HealthAsync(services);
        Assert.StartsWith("failing not done yet", failing.Description, StringComparison.Ordinal);
        Assert.EndsWith("times since: It is broken.", failing.Description, StringComparison.Ordinal);
        await hosted.StopAsync(default);
        Assert.DoesNotContain(measured.Keys, name => name.Contains("switched-off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_works_of_one_name_are_refused()
    {
        await using var services = Services(services =>
        {
            services.AddPeriodicWork<Failing>(failing => new PeriodicWork("sweep", failing.RunAsync) { Every = TimeSpan.FromSeconds(5) });
            services.AddPeriodicWork<Failing>(failing => new PeriodicWork("sweep", failing.RunAsync) { Every = TimeSpan.FromSeconds(7) });
        });
        var refusal = Assert.Throws<InvalidOperationException>(() => services.GetServices<IHostedService>().ToList());
        Assert.Contains("'sweep'", refusal.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(_time);
        add(services);
        return services.BuildServiceProvider();
    }

    private static async Task<HealthReportEntry> HealthAsync(ServiceProvider services) =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["periodic-work"];

    private sealed class Failing
    {
        private readonly InvalidOperationException _fault = new("It is broken.");

        public Task RunAsync(CancellationToken cancellationToken) => throw _fault;
    }
}
