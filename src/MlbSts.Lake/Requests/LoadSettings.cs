using MlbSts.Rules;
using MlbSts.Storage;

namespace MlbSts.Lake.Requests;

/// <summary>How loads are done, whoever asks.</summary>
public sealed record LoadSettings
{
    /// <summary>Games read at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How long a load that died keeps others from its season.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Days for which what is written is held against deletion; null means the bucket's own rule.</summary>
    public int? RetainDays { get; init; }

    /// <summary>A larger file is refused.</summary>
    public int MaximumFileBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>What a game must and should be.</summary>
    public RuleBook Rules { get; init; } = RuleBook.Default;

    /// <summary>How objects of <c>mlb-historical</c> are put.</summary>
    internal PutOptions Put(TimeProvider time) => new() { RetainUntil = RetainDays is { } days ? time.GetUtcNow().AddDays(days) : null };
}
