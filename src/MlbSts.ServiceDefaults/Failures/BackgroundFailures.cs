using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MlbSts.ServiceDefaults.Failures;

/// <summary>
/// What ended a host from within: the host stops when one of its background services fails, and would end as if it had been told to.
/// </summary>
/// <param name="services">The host's services.</param>
public sealed class BackgroundFailures(IServiceProvider services)
{
    private readonly List<BackgroundService> _works = [.. services.GetServices<IHostedService>().OfType<BackgroundService>()];

    /// <summary>The failure of the first that failed; nothing where none did.</summary>
    public Exception? First =>
        _works.Select(work => work.ExecuteTask?.Exception?.InnerException).FirstOrDefault(failure => failure is not null);
}
