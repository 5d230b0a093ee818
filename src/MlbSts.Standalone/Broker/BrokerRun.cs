using System.Globalization;
using System.Net;
using MlbSts.Messaging.Embedded;

namespace MlbSts.Standalone.Broker;

/// <summary>The embedded Kafka as a process of its own, for services that are processes too.</summary>
internal static class BrokerRun
{
    /// <summary>Serves until stopped.</summary>
    /// <param name="port">Where it is found on loopback.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(int port, CancellationToken cancellationToken)
    {
        using var kafka = new EmbeddedKafka();
        using var relay = TcpRelay.Listen(port, IPEndPoint.Parse(kafka.BootstrapServers));
        var wellWith = string.Join(
            ", ",
            kafka.Settings.Where(setting => setting.Key != "Kafka:BootstrapServers").Select(setting => $"{setting.Key}={setting.Value}")
        );
        await System.Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"BrokerListens: the embedded Kafka is at 127.0.0.1:{port}; services on it do well with {wellWith}"
            )
        );
        await relay.RunAsync(cancellationToken);
        return 0;
    }
}
