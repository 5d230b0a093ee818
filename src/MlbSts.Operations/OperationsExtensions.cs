using Microsoft.Extensions.DependencyInjection;
using MlbSts.Operations.Reviews;

namespace MlbSts.Operations;

/// <summary>Puts operations into a host.</summary>
public static class OperationsExtensions
{
    /// <summary>
    /// Registers <see cref="OperationRunner"/> and <see cref="ReviewQueue"/>; object store and messaging are to be registered, too.
    /// </summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddSingleton<OperationRunner>().AddSingleton<ReviewQueue>();
}
