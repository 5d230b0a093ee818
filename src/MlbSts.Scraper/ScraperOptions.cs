using System.ComponentModel.DataAnnotations;

namespace MlbSts.Scraper;

/// <summary>Settings of the Scraper (<c>Scraper:*</c>).</summary>
public sealed class ScraperOptions
{
    /// <summary>So many games are polled side by side.</summary>
    [Range(1, 1000)]
    public int Concurrency { get; set; } = 32;

    /// <summary>Documents kept in memory between polls, in MB; what is pushed out is read back from the store when it is needed.</summary>
    [Range(16, 65536)]
    public int CacheMegabytes { get; set; } = 1024;
}
