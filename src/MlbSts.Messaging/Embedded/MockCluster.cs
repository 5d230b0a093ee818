using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Confluent.Kafka;

namespace MlbSts.Messaging.Embedded;

/// <summary>librdkafka's mock API (<c>rdkafka_mock.h</c>), which Confluent.Kafka ships but does not wrap.</summary>
internal static partial class MockCluster
{
    private const string LibraryName = "librdkafka";
    private const int Producer = 0;

    static MockCluster() =>
        NativeLibrary.SetDllImportResolver(
            Assembly.GetExecutingAssembly(),
            (name, _, _) => name == LibraryName ? LoadedModule() : IntPtr.Zero
        );

    /// <summary>A client to hang the cluster on.</summary>
    public static IntPtr CreateClient(string clientId)
    {
        var error = new byte[512];
        var settings = rd_kafka_conf_new();
        // It has no servers to connect to, and would say so on standard error at its usual level.
        if (
            rd_kafka_conf_set(settings, "client.id", clientId, error, (nuint)error.Length) != 0
            || rd_kafka_conf_set(settings, "log_level", "4", error, (nuint)error.Length) != 0
        )
            throw new MessagingException($"The embedded Kafka refuses its client's name: {Text(error)}");
        var client = rd_kafka_new(Producer, settings, error, (nuint)error.Length);
        return client != IntPtr.Zero ? client : throw new MessagingException($"The embedded Kafka cannot start: {Text(error)}");
    }

    private static string Text(byte[] buffer) => System.Text.Encoding.UTF8.GetString(buffer).TrimEnd('\0');

    /// <summary>
    /// The module Confluent.Kafka has loaded: its name differs from one Linux to the next (<c>centos8-librdkafka.so</c> on Debian).
    /// </summary>
    private static IntPtr LoadedModule()
    {
        _ = Library.Version;
        using var process = Process.GetCurrentProcess();
        var module =
            process.Modules.Cast<ProcessModule>().FirstOrDefault(loaded => loaded.FileName.Contains("librdkafka", StringComparison.Ordinal))
            ?? throw new MessagingException(
                "librdkafka is not loaded, so there is no embedded Kafka on this platform: set Kafka:BootstrapServers to a broker."
            );
        return NativeLibrary.Load(module.FileName);
    }

    [LibraryImport(LibraryName)]
    private static partial IntPtr rd_kafka_conf_new();

    [LibraryImport(LibraryName, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rd_kafka_conf_set(IntPtr conf, string name, string value, byte[] error, nuint errorSize);

    [LibraryImport(LibraryName)]
    private static partial IntPtr rd_kafka_new(int type, IntPtr conf, byte[] error, nuint errorSize);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_destroy(IntPtr client);

    [LibraryImport(LibraryName)]
    public static partial IntPtr rd_kafka_mock_cluster_new(IntPtr client, int brokers);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_mock_cluster_destroy(IntPtr cluster);

    [LibraryImport(LibraryName)]
    public static partial IntPtr rd_kafka_mock_cluster_bootstraps(IntPtr cluster);

    [LibraryImport(LibraryName, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_mock_topic_create(IntPtr cluster, string topic, int partitions, int replicationFactor);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_mock_set_controller_id(IntPtr cluster, int controller);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_mock_group_initial_rebalance_delay_ms(IntPtr cluster, int milliseconds);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_mock_set_group_consumer_heartbeat_interval_ms(IntPtr cluster, int milliseconds);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_mock_set_group_consumer_session_timeout_ms(IntPtr cluster, int milliseconds);

    [LibraryImport(LibraryName)]
    public static partial int rd_kafka_mock_broker_set_down(IntPtr cluster, int broker);

    [LibraryImport(LibraryName)]
    public static partial int rd_kafka_mock_broker_set_up(IntPtr cluster, int broker);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_mock_push_request_errors_array(IntPtr cluster, short apiKey, nuint count, int[] errors);

    [LibraryImport(LibraryName)]
    public static partial void rd_kafka_mock_clear_request_errors(IntPtr cluster, short apiKey);
}
