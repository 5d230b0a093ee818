using System.ComponentModel.DataAnnotations;

namespace MlbSts.Validator;

/// <summary>Settings of the Validator (<c>Validator:*</c>). Seconds here are real seconds.</summary>
public sealed class ValidatorOptions
{
    /// <summary>How often it looks for final documents that no message announced.</summary>
    [Range(1, 86400)]
    public double SweepSeconds { get; set; } = 60;

    /// <summary>A game under way is validated no more often than this; a change of state, and every final document, always is.</summary>
    [Range(0, 3600)]
    public double MinimumSecondsBetween { get; set; } = 1;
}
