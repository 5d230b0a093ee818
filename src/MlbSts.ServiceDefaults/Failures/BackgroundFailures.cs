using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MlbSts.ServiceDefaults.Failures;

/// <summary>
/// What ended a host from within: the host stops when one of its background services fails, and would end as if it had been told to.
/// </summary>
public sealed class BackgroundFailures
{
    private readonly List<BackgroundService> _works;

    /// <summary>Begins to look; to be made before the host starts.</summary>
    /// <param name="services">The host's services.</param>
    public BackgroundFailures(IServiceProvider services)
    {
        _works = [.. services.GetServices<IHostedService>().OfType<BackgroundService>()];
        // What fails later fails because the host stops, which is no reason of it.
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => Cause = First());
    }

    /// <summary>Why the host stops; nothing where it was told to, or runs.</summary>
    public Exception? Cause { get; private set; }

    private Exception? First() =>
        _works.Select(work => work.ExecuteTask?.Exception?.InnerException).FirstOrDefault(failure => failure is not null);
}
