using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlbSts.ServiceDefaults.Periodic;

namespace MlbSts.ServiceDefaults.Tests.Periodic;

/// <summary>The example of CONTRIBUTING.md.</summary>
internal sealed partial class OpenReviewsReport(ILogger<OpenReviewsReport> logger)
{
    public Task CountAsync(CancellationToken cancellationToken)
    {
        Counted(logger, 0);
        return Task.CompletedTask;
    }

    [LoggerMessage(EventName = "ReviewsCounted", Level = LogLevel.Information, Message = "{Open} games wait for a review")]
    private static partial void Counted(ILogger logger, int open);
}

internal static class OpenReviewsReportExtensions
{
    public static IServiceCollection AddOpenReviewsReport(this IServiceCollection services) =>
        services.AddPeriodicWork<OpenReviewsReport>(report => new PeriodicWork("open-reviews", report.CountAsync)
        {
            Every = TimeSpan.FromMinutes(10),
            OnLeagueClock = true,
        });
}
