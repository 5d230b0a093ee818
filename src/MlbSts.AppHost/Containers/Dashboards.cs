using System.Globalization;
using MlbSts.ServiceDefaults;

namespace MlbSts.AppHost.Containers;

/// <summary>Prometheus with the rules of <c>deploy/prometheus</c>, and Grafana on it.</summary>
internal static class Dashboards
{
    // How a container calls the machine on which the services run as processes.
    private const string Host = "host.docker.internal";

    /// <summary>Adds both.</summary>
    public static void Add(IDistributedApplicationBuilder builder)
    {
        var prometheus = builder
            .AddContainer("prometheus", Images.Prometheus.Name, Images.Prometheus.Tag)
            .WithHttpEndpoint(port: 9090, targetPort: 9090, name: "http")
            .WithContainerFiles("/etc/prometheus", [new ContainerFile { Name = "prometheus.yml", Contents = ScrapeConfiguration() }])
            .WithBindMount(
                Path.Combine(builder.AppHostDirectory, "..", "..", "deploy", "prometheus", "rules.yml"),
                "/etc/prometheus/rules.yml",
                isReadOnly: true
            )
            .WithHttpHealthCheck("/-/ready");
        builder
            .AddContainer("grafana", Images.Grafana.Name, Images.Grafana.Tag)
            .WithHttpEndpoint(port: 3000, targetPort: 3000, name: "http")
            .WithContainerFiles(
                "/etc/grafana/provisioning/datasources",
                [new ContainerFile { Name = "prometheus.yml", Contents = DataSource }]
            )
            .WaitFor(prometheus)
            .WithHttpHealthCheck("/api/health");
    }

    private static string ScrapeConfiguration()
    {
        var targets = ServiceEndpoint
            .Services.Append(ServiceEndpoint.Simulator)
            .Select(service => string.Create(CultureInfo.InvariantCulture, $"\"{Host}:{service.Port}\""));
        return $"""
            global:
              scrape_interval: 10s
              evaluation_interval: 15s
            rule_files:
              - rules.yml
            scrape_configs:
              - job_name: mlbsts
                static_configs:
                  - targets: [{string.Join(", ", targets)}]

            """;
    }

    private const string DataSource = """
        apiVersion: 1
        datasources:
          - name: Prometheus
            type: prometheus
            url: http://prometheus:9090
            isDefault: true

        """;
}
