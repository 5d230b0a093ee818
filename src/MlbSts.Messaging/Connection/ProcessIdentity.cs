using System.Reflection;

namespace MlbSts.Messaging.Connection;

/// <summary>Who this process is: the one service it hosts, or the process itself where it hosts several.</summary>
internal sealed class ProcessIdentity(IEnumerable<HostedService> services)
{
    private readonly string[] _names = [.. services.Select(service => service.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The name of the service, for example <c>scraper</c>, or of the program.</summary>
    public string Name => _names.Length == 1 ? _names[0] : Assembly.GetEntryAssembly()?.GetName().Name ?? "mlbsts";

    /// <summary>How the clients call themselves to the broker.</summary>
    public string ClientId => "mlbsts-" + Name;
}

/// <summary>A service this process hosts.</summary>
internal sealed record HostedService(string Name);
