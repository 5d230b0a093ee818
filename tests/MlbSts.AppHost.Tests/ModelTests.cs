using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using MlbSts.AppHost.Containers;
using MlbSts.ServiceDefaults;
using MlbSts.Testing;

namespace MlbSts.AppHost.Tests;

/// <summary>What the AppHost is made of, without starting it.</summary>
public sealed class ModelTests
{
    private static readonly IReadOnlyList<ServiceEndpoint> All = [.. ServiceEndpoint.Services, ServiceEndpoint.Simulator];
    private static readonly string[] AskingTheApi = [ServiceEndpoint.Scheduler.Name, ServiceEndpoint.Scraper.Name];

    public static TheoryData<string> Modes => ["local", "containers"];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Every_service_runs_from_its_project_on_its_port_with_a_health_check(string mode)
    {
        await using var builder = await BuildAsync("--mode", mode);
        foreach (var service in All)
        {
            var project = Project(builder, service);
            var folder = Path.GetFileNameWithoutExtension(project.GetProjectMetadata().ProjectPath);
            Assert.Equal(
                "MlbSts." + string.Concat(service.Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])),
                folder
            );
            var endpoint = Assert.Single(project.Annotations.OfType<EndpointAnnotation>());
            Assert.Equal(("http", service.Port), (endpoint.Name, endpoint.Port));
            Assert.NotEmpty(project.Annotations.OfType<HealthCheckAnnotation>());
        }
        Assert.Equal(2, Project(builder, ServiceEndpoint.Scraper).GetReplicaCount());
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_service_waits_for_what_it_needs(string mode)
    {
        await using var builder = await BuildAsync("--mode", mode);
        foreach (var service in ServiceEndpoint.Services)
        {
            var waits = Project(builder, service).Annotations.OfType<WaitAnnotation>().Select(wait => wait.Resource.Name).ToList();
            Assert.Contains("broker", waits);
            Assert.Contains("simulator", waits);
            Assert.Equal(mode == "containers", waits.Contains("object-store"));
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_service_is_told_of_broker_store_clock_and_api(string mode)
    {
        await using var builder = await BuildAsync("--mode", mode);
        var store = mode == "containers" ? "ConnectionStrings__objectstore" : "ObjectStore__Path";
        foreach (var service in ServiceEndpoint.Services)
        {
            var variables = await VariablesAsync(builder, service);
            Assert.Contains("ConnectionStrings__kafka", variables);
            Assert.Contains("Clock__Follow", variables);
            Assert.Contains(store, variables);
            Assert.Equal(AskingTheApi.Contains(service.Name), variables.Contains("StatsApi__BaseAddress"));
        }
        Assert.Contains("Simulator__Hold", await VariablesAsync(builder, ServiceEndpoint.Simulator));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_service_is_given_only_settings_that_it_has(string mode)
    {
        // What the page says is held against the code by tests of its own.
        var operations = await File.ReadAllTextAsync(Path.Combine(TestData.RepositoryRoot, "docs", "operations.md"));
        await using var builder = await BuildAsync("--mode", mode, "--days", "1", "--games", "5");
        foreach (var service in All)
        {
            var row = operations
                .Split('\n')
                .Single(line => line.StartsWith($"| `{service.Name}` | {service.Port} |", StringComparison.Ordinal));
            var settings = (await VariablesAsync(builder, service)).Where(name =>
                char.IsAsciiLetterLower(name[1]) && name.Contains("__", StringComparison.Ordinal)
            );
            foreach (
                var setting in settings
                    .Where(name => !name.StartsWith("ConnectionStrings__", StringComparison.Ordinal))
                    .Select(name => name.Replace("__", ":", StringComparison.Ordinal))
            )
            {
                Assert.Contains($"| `{setting}` |", operations, StringComparison.Ordinal);
                Assert.Contains($"`{setting.Split(':')[0]}`", row, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Without_being_asked_nothing_is_a_container()
    {
        await using var builder = await BuildAsync();
        Assert.Empty(builder.Resources.OfType<ContainerResource>());
        Assert.Contains(builder.Resources.OfType<ProjectResource>(), resource => resource.Name == "broker");
    }

    [Fact]
    public async Task Containers_are_those_of_the_compose_file_and_Grafana()
    {
        await using var builder = await BuildAsync("--mode", "containers");
        var images = builder.Resources.OfType<ContainerResource>().ToDictionary(resource => resource.Name, Image);
        Assert.Equal(["broker", "grafana", "object-store", "prometheus"], images.Keys.Order(StringComparer.Ordinal));
        var compose = await File.ReadAllTextAsync(Path.Combine(TestData.RepositoryRoot, "deploy", "compose", "docker-compose.yml"));
        foreach (var (name, tag) in images.Where(image => image.Key != "grafana").Select(image => image.Value))
            Assert.Contains($":-{name}:{tag}}}", compose, StringComparison.Ordinal);
        Assert.Equal(Images.Grafana, images["grafana"]);
    }

    [Fact]
    public async Task The_object_store_is_named_as_the_services_read_it()
    {
        await using var builder = await BuildAsync("--mode", "containers");
        var address = builder.Resources.OfType<IResourceWithConnectionString>().Single(resource => resource.Name == "objectstore");
        Assert.Matches("^Endpoint=.+;AccessKey=.+;SecretKey=.+$", address.ConnectionStringExpression.ValueExpression);
    }

    [Fact]
    public async Task Polling_and_the_day_are_commanded_from_the_dashboard()
    {
        await using var builder = await BuildAsync();
        Assert.Equal(["pause", "poll", "resume", "retune"], Commands(builder, ServiceEndpoint.Scheduler));
        Assert.Equal(["begin", "clock"], Commands(builder, ServiceEndpoint.Simulator));
    }

    [Theory]
    [InlineData("--mode", "docker", "local or containers")]
    [InlineData("--broker", "rabbit", "embedded or kafka")]
    [InlineData("--broker", "kafka", "--kafka-folder")]
    public async Task An_option_that_makes_no_sense_is_refused_with_what_is_allowed(string option, string value, string allowed)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => BuildAsync(option, value));
        Assert.Contains(allowed, refused.ToString(), StringComparison.Ordinal);
    }

    private static async Task<IDistributedApplicationTestingBuilder> BuildAsync(params string[] options) =>
        await DistributedApplicationTestingBuilder.CreateAsync<Projects.MlbSts_AppHost>(
            [.. options, "--operation", "publish", "DcpPublisher:RandomizePorts=false"],
            TestContext.Current.CancellationToken
        );

    private static ProjectResource Project(IDistributedApplicationTestingBuilder builder, ServiceEndpoint service) =>
        builder.Resources.OfType<ProjectResource>().Single(resource => resource.Name == service.Name);

    private static IEnumerable<string> Commands(IDistributedApplicationTestingBuilder builder, ServiceEndpoint service) =>
        Project(builder, service)
            .Annotations.OfType<ResourceCommandAnnotation>()
            .Select(command => command.Name)
            .Order(StringComparer.Ordinal);

    private static (string Name, string Tag) Image(ContainerResource container)
    {
        var image = container.Annotations.OfType<ContainerImageAnnotation>().Single();
        return (image.Image, image.Tag!);
    }

    private static async Task<IReadOnlyCollection<string>> VariablesAsync(
        IDistributedApplicationTestingBuilder builder,
        ServiceEndpoint service
    )
    {
        var context = new EnvironmentCallbackContext(builder.ExecutionContext, Project(builder, service));
        foreach (var callback in context.Resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
            await callback.Callback(context);
        return context.EnvironmentVariables.Keys;
    }
}
