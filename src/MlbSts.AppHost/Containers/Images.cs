namespace MlbSts.AppHost.Containers;

/// <summary>The container images and their tags: those of the compose file.</summary>
internal static class Images
{
    public static readonly (string Name, string Tag) Kafka = ("apache/kafka", "4.3.1");
    public static readonly (string Name, string Tag) ObjectStore = ("pgsty/silo", "RELEASE.2026-09-16T00-00-00Z");
    public static readonly (string Name, string Tag) Prometheus = ("prom/prometheus", "v3.5.0");

    // The compose file has none yet.
    public static readonly (string Name, string Tag) Grafana = ("grafana/grafana", "13.2.3");
}
