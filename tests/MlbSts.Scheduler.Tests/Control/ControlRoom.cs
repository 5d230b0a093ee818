using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Scheduler.Control;
using MlbSts.ServiceDefaults.Reporting;

namespace MlbSts.Scheduler.Tests.Control;

/// <summary>A Scheduler as far as operators steer it, over a store that several may share.</summary>
internal sealed class ControlRoom : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public ControlRoom(TestStore test, SchedulerOptions? options = null)
    {
        League = new League(options);
        var metrics = new PollingMetrics(_services.GetRequiredService<IMeterFactory>());
        Desired = new DesiredPolling(test.Store, League.Gate, League.Intervals, League.Watch, metrics, NullLogger<DesiredPolling>.Instance);
        Desk = new CommandDesk(Desired, test.Store, Publisher, new ServiceIdentity("scheduler"), Time);
        Hints = new ControlHints(Desired, League.Watch, League.Gate, NullLogger<ControlHints>.Instance);
        Pause = new PausePolling(Desk);
        Resume = new ResumePolling(Desk);
        Retune = new RetunePolling(Desk, League.Intervals);
        Poll = new PollGame(Desk);
        Prioritize = new PrioritizeGame(Desk);
        Choose = new ChoosePolicy(Desk, League.Intervals);
        Forget = new ResetLearning(Desk, test.Store);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 7, 4, 20, 0, 0, TimeSpan.Zero));

    public League League { get; }

    public RecordingPublisher Publisher { get; } = new();

    public DesiredPolling Desired { get; }

    public CommandDesk Desk { get; }

    public ControlHints Hints { get; }

    public PausePolling Pause { get; }

    public ResumePolling Resume { get; }

    public RetunePolling Retune { get; }

    public PollGame Poll { get; }

    public PrioritizeGame Prioritize { get; }

    public ChoosePolicy Choose { get; }

    public ResetLearning Forget { get; }

    public void Dispose()
    {
        Desired.Dispose();
        League.Dispose();
        _services.Dispose();
    }
}
