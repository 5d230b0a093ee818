using Microsoft.Extensions.Options;

namespace MlbSts.Testing.Services;

/// <summary>Options as they are.</summary>
public static class Fixed
{
    /// <summary>These options.</summary>
    public static IOptions<T> Options<T>(T value)
        where T : class => Microsoft.Extensions.Options.Options.Create(value);
}
