using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace MlbSts.ServiceDefaults.Configuration;

/// <summary>Data annotations, with messages that begin with the setting's full name and its value.</summary>
internal sealed class AnnotatedOptionsValidator<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        if (Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true))
            return ValidateOptionsResult.Success;
        return ValidateOptionsResult.Fail(results.Select(result => Describe(result, options)));
    }

    private string Describe(ValidationResult result, T options)
    {
        var member = result.MemberNames.FirstOrDefault();
        if (member is null)
            return $"{section}: {result.ErrorMessage}";
        var value = typeof(T).GetProperty(member)?.GetValue(options);
        var shown = Convert.ToString(value, CultureInfo.InvariantCulture);
        return $"{section}:{member} is '{shown}': {result.ErrorMessage}";
    }
}
