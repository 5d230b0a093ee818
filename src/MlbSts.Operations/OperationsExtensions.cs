using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Operations;

/// <summary>Puts operations into a host.</summary>
public static class OperationsExtensions
{
    /// <summary>Registers <see cref="OperationRunner"/>; object store and messaging are to be registered, too.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddSingleton(provider => new OperationRunner(
            provider.GetRequiredService<IObjectStore>(), provider.GetRequiredService<Leases>(), provider.GetRequiredService<IMessagePublisher>(),
            TimeProvider.System, provider.GetRequiredService<ILogger<OperationRunner>>()));
}
