using System.ComponentModel.DataAnnotations;

namespace MlbSts.BulkLoader;

/// <summary>Settings of the Bulk loader (<c>BulkLoader:*</c>).</summary>
public sealed class BulkLoaderOptions : IValidatableObject
{
    /// <summary>Only files below these folders are loaded. None: nothing can be loaded.</summary>
    public IReadOnlyList<string> Roots { get; set; } = [];

    /// <summary>A larger file is refused; 1 KB to 256 MB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaximumFileBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>So many loads may wait; a further one is refused.</summary>
    [Range(1, 1000)]
    public int MaximumWaiting { get; set; } = 20;

    /// <summary>What is written is held against deletion for so many days; empty means the bucket's own rule.</summary>
    [Range(1, 36500)]
    public int? RetainDays { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Roots.Where(root => !Directory.Exists(root)).Select(root => new ValidationResult($"'{root}' is no folder; each root must be one that exists.", [nameof(Roots)]));
}
