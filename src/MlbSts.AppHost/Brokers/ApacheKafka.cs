using System.Globalization;

namespace MlbSts.AppHost.Brokers;

/// <summary>Apache Kafka from its jars, one node that is broker and controller (KRaft). Needs Java 17 or later on the path.</summary>
internal static class ApacheKafka
{
    private const string ClusterId = "TWxiU3RzQXBwSG9zdDEyMw";

    /// <summary>Adds it, with all its files in a folder of the run.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="folder">The jars, or a distribution that has them in <c>libs</c>.</param>
    /// <param name="data">The run's folder.</param>
    public static Broker Add(IDistributedApplicationBuilder builder, string folder, string data)
    {
        var libraries = Path.Combine(folder, "libs");
        var jars = Path.Combine(Directory.Exists(libraries) ? libraries : folder, "*");
        var files = Path.Combine(data, "kafka");
        var (port, controllerPort) = (LoopbackPort.Free(), LoopbackPort.Free());
        var settings = Path.Combine(files, "server.properties");
        if (builder.ExecutionContext.IsRunMode)
        {
            Directory.CreateDirectory(files);
            File.WriteAllLines(settings, Settings(port, controllerPort, Path.Combine(files, "log")));
        }
        var format = builder.AddExecutable(
            $"{Broker.Name}-format",
            "java",
            files,
            "-cp",
            jars,
            "kafka.tools.StorageTool",
            "format",
            "--ignore-formatted",
            "-t",
            ClusterId,
            "-c",
            settings
        );
        var process = builder
            .AddExecutable(Broker.Name, "java", files, "-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-cp", jars, "kafka.Kafka", settings)
            .WaitForCompletion(format);
        return Broker.OnLoopback(builder, process, port, Broker.NoSettings);
    }

    // One copy of everything. A member that was killed is missed after 6 s in place of 45: a simulated day is short.
    private static IEnumerable<string> Settings(int port, int controllerPort, string log) =>
        [
            "process.roles=broker,controller",
            "node.id=1",
            string.Create(CultureInfo.InvariantCulture, $"controller.quorum.voters=1@127.0.0.1:{controllerPort}"),
            string.Create(CultureInfo.InvariantCulture, $"listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controllerPort}"),
            string.Create(CultureInfo.InvariantCulture, $"advertised.listeners=PLAINTEXT://127.0.0.1:{port}"),
            "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            "controller.listener.names=CONTROLLER",
            "inter.broker.listener.name=PLAINTEXT",
            $"log.dirs={log}",
            "auto.create.topics.enable=false",
            "offsets.topic.num.partitions=8",
            "offsets.topic.replication.factor=1",
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "share.coordinator.state.topic.replication.factor=1",
            "share.coordinator.state.topic.min.isr=1",
            "group.initial.rebalance.delay.ms=0",
            "group.consumer.min.session.timeout.ms=6000",
            "group.consumer.session.timeout.ms=6000",
            "group.consumer.min.heartbeat.interval.ms=1000",
            "group.consumer.heartbeat.interval.ms=1000",
        ];
}
