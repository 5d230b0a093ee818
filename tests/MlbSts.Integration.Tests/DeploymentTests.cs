using System.Globalization;
using System.Text.RegularExpressions;
using MlbSts.Integration.Tests.Settings;
using MlbSts.ServiceDefaults;
using MlbSts.Testing;
using YamlDotNet.RepresentationModel;

namespace MlbSts.Integration.Tests;

/// <summary>The compose file and Prometheus' configuration name services, ports and settings as the code does.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Root = TestData.RepositoryRoot;
    private static readonly IReadOnlyList<ServiceEndpoint> All = [.. ServiceEndpoint.Services, ServiceEndpoint.Simulator];

    // What the base image and the telemetry library read; everything else must be a setting of ours.
    private static readonly string[] ForeignVariables = ["ASPNETCORE_URLS", "OTEL_EXPORTER_OTLP_ENDPOINT", "TZ"];

    private static readonly YamlMappingNode Compose = Map(Yaml("deploy/compose/docker-compose.yml"), "services");

    [Fact]
    public void The_compose_file_has_every_service_on_its_port_and_on_loopback_only()
    {
        foreach (var service in All)
        {
            var port = service.Port.ToString(CultureInfo.InvariantCulture);
            var block = Map(Compose, service.Name);
            Assert.Equal([$"127.0.0.1:{port}:{port}"], Texts(block["ports"]));
            Assert.Equal($"http://+:{port}", Environment(block)["ASPNETCORE_URLS"]);
        }
        var ports = Compose
            .Children.Values.OfType<YamlMappingNode>()
            .Where(block => block.Children.ContainsKey("ports"))
            .SelectMany(block => Texts(block["ports"]));
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void The_compose_file_builds_each_service_from_its_project()
    {
        foreach (var service in All)
        {
            var project = Text(Map(Compose, service.Name, "build", "args")["SERVICE"]);
            Assert.Equal(service.Name, Kebab(project));
            Assert.True(
                File.Exists(Path.Combine(Root, "src", $"MlbSts.{project}", $"MlbSts.{project}.csproj")),
                $"There is no project MlbSts.{project}."
            );
        }
    }

    [Fact]
    public void The_compose_file_sets_only_settings_that_the_service_has()
    {
        foreach (var service in All)
        {
            var sections = ServiceSettings.SectionsOf(service);
            foreach (var variable in Environment(Map(Compose, service.Name)).Keys.Except(ForeignVariables))
            {
                Assert.True(IsSetting(variable), $"{service.Name}: {variable} is no setting.");
                Assert.True(sections.Contains(variable.Split("__")[0]), $"{service.Name} does not read {variable}.");
            }
        }
    }

    [Fact]
    public void Every_block_of_the_compose_file_has_a_health_check_and_comes_back()
    {
        foreach (var (name, block) in Compose.Children.Select(entry => (entry.Key.ToString(), (YamlMappingNode)entry.Value)))
        {
            Assert.True(block.Children.ContainsKey("healthcheck"), $"{name} has no health check.");
            Assert.Equal("unless-stopped", Merged(block)["restart"]);
        }
    }

    [Fact]
    public void The_compose_file_keeps_passwords_in_files()
    {
        var secrets = Compose
            .Children.Values.OfType<YamlMappingNode>()
            .SelectMany(Environment)
            .Where(variable => Secret().IsMatch(variable.Key));
        Assert.All(secrets, variable => Assert.StartsWith("/run/secrets/", variable.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Prometheus_asks_each_service_where_it_listens()
    {
        var targets = ((YamlSequenceNode)Yaml("deploy/prometheus/prometheus.yml")["scrape_configs"])
            .OfType<YamlMappingNode>()
            .SelectMany(job => ((YamlSequenceNode)job["static_configs"]).OfType<YamlMappingNode>())
            .SelectMany(group => Texts(group["targets"]));
        Assert.Equal(
            ServiceEndpoint
                .Services.Select(service => $"{service.Name}:{service.Port.ToString(CultureInfo.InvariantCulture)}")
                .Order(StringComparer.Ordinal),
            targets.Where(target => target != "localhost:9090").Order(StringComparer.Ordinal)
        );
    }

    private static bool IsSetting(string variable) =>
        ServiceSettings.Defaults.ContainsKey(Index().Replace(variable, "").Replace("__", ":", StringComparison.Ordinal));

    private static string Kebab(string project) =>
        string.Concat(
            project.Select(
                (letter, index) =>
                    char.IsAsciiLetterUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()
            )
        );

    private static Dictionary<string, string> Environment(YamlMappingNode block) =>
        block.Children.TryGetValue("environment", out var variables) ? Merged((YamlMappingNode)variables) : [];

    /// <summary>YamlDotNet's document model leaves merge keys as they stand.</summary>
    private static Dictionary<string, string> Merged(YamlMappingNode node)
    {
        var all = new Dictionary<string, string>();
        foreach (var (key, value) in node.Children.Where(entry => entry.Key.ToString() == "<<"))
        {
            foreach (var source in value is YamlSequenceNode many ? many.OfType<YamlMappingNode>() : [(YamlMappingNode)value])
            {
                foreach (var (name, text) in Merged(source))
                    all[name] = text;
            }
        }
        foreach (var (key, value) in node.Children.Where(entry => entry.Key.ToString() != "<<"))
            all[key.ToString()] = value.ToString();
        return all;
    }

    private static YamlMappingNode Yaml(string path)
    {
        using var reader = new StreamReader(Path.Combine(Root, path));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = (YamlMappingNode)node[name];
        return node;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static IEnumerable<string> Texts(YamlNode node) => ((YamlSequenceNode)node).Select(Text);

    [GeneratedRegex(@"__\d+$")]
    private static partial Regex Index();

    [GeneratedRegex("(?i)(password|secret|accesskey|signingkey|root_user)")]
    private static partial Regex Secret();
}
