using System.ComponentModel.DataAnnotations;
using MlbSts.Lake.Requests;

namespace MlbSts.BulkLoader;

/// <summary>Settings of the Bulk loader (<c>BulkLoader:*</c>).</summary>
public sealed class BulkLoaderOptions : IValidatableObject
{
    /// <summary>Only files below these folders are loaded. None: nothing can be loaded.</summary>
    public IReadOnlyList<string> Roots { get; set; } = [];

    /// <summary>A larger feed, XML or custom file is refused; 1 KB to 256 MB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaximumFileBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>So many loads may wait; a further one is refused.</summary>
    [Range(1, 1000)]
    public int MaximumWaiting { get; set; } = 20;

    /// <summary>What is written is held against deletion for so many days; empty means the bucket's own rule.</summary>
    [Range(1, 36500)]
    public int? RetainDays { get; set; }

    /// <summary>Games read at the same time; 0 means one for each processor.</summary>
    [Range(0, 256)]
    public int Parallelism { get; set; }

    /// <summary>So long a load that died keeps others from its season, in seconds.</summary>
    [Range(1, 600)]
    public int LeaseSeconds { get; set; } = 15;

    internal LoadSettings Settings() =>
        new()
        {
            Parallelism = Parallelism == 0 ? Environment.ProcessorCount : Parallelism,
            Lease = TimeSpan.FromSeconds(LeaseSeconds),
            RetainDays = RetainDays,
            MaximumFileBytes = MaximumFileBytes,
        };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Roots
            .Where(root => !Directory.Exists(root))
            .Select(root => new ValidationResult($"'{root}' is no folder; each root must be one that exists.", [nameof(Roots)]));
}
