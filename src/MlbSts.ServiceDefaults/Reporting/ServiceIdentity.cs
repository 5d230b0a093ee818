using System.Globalization;

namespace MlbSts.ServiceDefaults.Reporting;

/// <summary>Which service this is, and which process of it.</summary>
/// <param name="Service">For example <c>scraper</c>.</param>
public sealed record ServiceIdentity(string Service)
{
    /// <summary>Host name and process id, unique among the processes that run.</summary>
    public string Instance { get; } = $"{Environment.MachineName}-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
}
