using System.Globalization;

namespace MlbSts.AppHost.Brokers;

/// <summary>The embedded Kafka as a process: nothing to install, nothing survives its end.</summary>
internal static class EmbeddedBroker
{
    // As EmbeddedKafka.Settings: it does not wake an empty fetch when a message comes, and rebalances classic groups slowly.
    private static readonly IReadOnlyDictionary<string, string> Settings = new Dictionary<string, string>
    {
        ["Kafka__FetchWaitMilliseconds"] = "20",
        ["Kafka__GroupProtocol"] = "consumer",
    };

    /// <summary>Adds it.</summary>
    public static Broker Add(IDistributedApplicationBuilder builder)
    {
        var port = LoopbackPort.Free();
        var process = builder
            .AddProject<Projects.MlbSts_Standalone>(Broker.Name)
            .WithArgs("broker", "--port", port.ToString(CultureInfo.InvariantCulture));
        return Broker.OnLoopback(builder, process, port, Settings);
    }
}
