using System.ComponentModel.DataAnnotations;
using MlbSts.Rules;
using MlbSts.Rules.Settings;

namespace MlbSts.Validator;

/// <summary>Settings of the Validator (<c>Validator:*</c>). Seconds here are real seconds.</summary>
public sealed class ValidatorOptions : IValidatableObject
{
    /// <summary>How often it looks for final documents that no message announced.</summary>
    [Range(1, 86400)]
    public double SweepSeconds { get; set; } = 60;

    /// <summary>A game under way is validated no more often than this; a change of state, and every final document, always is.</summary>
    [Range(0, 3600)]
    public double MinimumSecondsBetween { get; set; } = 1;

    /// <summary>
    /// A file that switches, bounds or grades rules otherwise (<see cref="RuleBook.Load"/>), the same as a load takes; none: the rules as
    /// they are.
    /// </summary>
    public string? Rules { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string? wrong = null;
        try
        {
            Book();
        }
        catch (RuleFileException exception)
        {
            wrong = exception.Message;
        }
        return wrong is null ? [] : [new ValidationResult(wrong, [nameof(Rules)])];
    }

    /// <summary>The rules, as the file changes them.</summary>
    /// <exception cref="RuleFileException">The file cannot be used.</exception>
    internal RuleBook Book() => string.IsNullOrEmpty(Rules) ? RuleBook.Default : RuleBook.LoadFile(Rules);
}
