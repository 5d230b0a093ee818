using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MlbSts.ServiceDefaults.Configuration;

/// <summary>Options that are bound strictly and checked before the service does anything.</summary>
public static class ValidatedOptionsExtensions
{
    /// <summary>
    /// Binds a section of the configuration; a misspelled name, a value of the wrong type or one out of its range stops the start
    /// with a message that names the setting and what is allowed (see <see cref="StartupErrors"/>).
    /// </summary>
    /// <typeparam name="T">A class with data annotations.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="section">The section's name.</param>
    public static OptionsBuilder<T> AddValidatedOptions<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<T>>(new AnnotatedOptionsValidator<T>(section)));
        return services.AddOptions<T>().BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
    }
}
