using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MlbSts.BulkLoader;
using MlbSts.DataMover;
using MlbSts.Integration.Tests.Settings;
using MlbSts.Messaging;
using MlbSts.Monitor;
using MlbSts.Scheduler;
using MlbSts.Scraper;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.Testing;
using MlbSts.Validator;

namespace MlbSts.Integration.Tests;

/// <summary>Every endpoint and every command names who may.</summary>
public sealed partial class EndpointAccessTests
{
    private static readonly Dictionary<ServiceEndpoint, Action<WebApplication>> Maps = new()
    {
        [ServiceEndpoint.Scheduler] = app => app.MapScheduler(),
        [ServiceEndpoint.Scraper] = app => app.MapScraper(),
        [ServiceEndpoint.Validator] = app => app.MapValidator(),
        [ServiceEndpoint.DataMover] = app => app.MapDataMover(),
        [ServiceEndpoint.BulkLoader] = app => app.MapBulkLoader(),
        [ServiceEndpoint.Monitor] = app => app.MapMonitor(),
    };

    private static IEnumerable<Type> Commands =>
        typeof(ICommand).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICommand)));

    [Fact]
    public async Task Every_endpoint_of_a_service_names_its_role_or_is_for_anyone()
    {
        Assert.Equal(ServiceEndpoint.Services.Select(service => service.Name).Order(), Maps.Keys.Select(service => service.Name).Order());
        foreach (var service in ServiceEndpoint.Services)
        {
            var endpoints = await EndpointsAsync(service);
            Assert.NotEmpty(endpoints);
            var silent = endpoints.Where(endpoint =>
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
            );
            Assert.Empty(silent.Select(endpoint => $"{service.Name} {endpoint.DisplayName}"));
        }
    }

    [Fact]
    public async Task What_changes_something_is_for_operators_and_admins()
    {
        foreach (var service in ServiceEndpoint.Services)
        {
            var changing = (await EndpointsAsync(service)).Where(endpoint =>
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method != "GET") == true
            );
            Assert.All(
                changing,
                endpoint =>
                    Assert.Contains(
                        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(),
                        data => data.Policy == AccessPolicies.Of(Role.Operator) || data.Policy == AccessPolicies.Of(Role.Admin)
                    )
            );
        }
    }

    [Fact]
    public void Every_command_is_documented_with_its_role()
    {
        var text = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "operations.md"));
        var documented = CommandRow().Matches(text).Select(row => (row.Groups[1].Value, row.Groups[2].Value));
        var meant = Commands.Select(type =>
            (type.Name, AccessPolicies.Of((Role)type.GetProperty(nameof(ICommand.Needs))!.GetValue(null)!))
        );
        Assert.Equal(meant.Order(), documented.Order());
    }

    private static async Task<IReadOnlyList<Endpoint>> EndpointsAsync(ServiceEndpoint service)
    {
        var builder = WebApplication.CreateBuilder();
        ServiceSettings.Processes[service](builder);
        await using var app = builder.Build();
        app.MapServiceDefaults();
        Maps[service](app);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)];
    }

    [GeneratedRegex(@"^\| `([A-Z]\w+)` \| (reader|operator|admin) \|", RegexOptions.Multiline)]
    private static partial Regex CommandRow();
}
