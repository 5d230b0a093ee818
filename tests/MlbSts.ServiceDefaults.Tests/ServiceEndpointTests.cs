using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using MlbSts.Messaging;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.ServiceDefaults.Tests;

/// <summary>What every service answers.</summary>
public sealed class ServiceEndpointTests
{
    [Fact]
    public async Task Health_metrics_and_admin_access_are_there()
    {
        await using var service = await StartAsync(("Auth:AdminRole", "boss"));
        Assert.Equal(HttpStatusCode.OK, (await service.Http.GetAsync("/alive")).StatusCode);
        JsonElement health = default;
        await Eventually.HoldsAsync(async () =>
        {
            using var answer = await service.Http.GetAsync("/health");
            health = await answer.Content.ReadFromJsonAsync<JsonElement>();
            // Degraded until the topics are there.
            return answer.StatusCode == HttpStatusCode.OK
                && health.GetProperty("status").GetString() == "Healthy"
                && Description(health, "periodic-work").StartsWith("service-report done ", StringComparison.Ordinal);
        });
        Assert.Equal(
            ["consumers", "kafka", "object-store", "periodic-work"],
            health.GetProperty("checks").EnumerateObject().Select(check => check.Name).Order()
        );
        Assert.Equal(HttpStatusCode.OK, (await service.Http.GetAsync("/metrics")).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(service, null));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(service, service.Token("sts-admin")));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(service, service.Token("boss")));
    }

    [Fact]
    public async Task A_role_includes_those_below_it_and_no_other()
    {
        await using var service = await StartAsync(("Auth:ReaderRole", "fan"), ("Auth:OperatorRole", "coach"), ("Auth:AdminRole", "boss"));
        string[] roles = ["nobody", "fan", "coach", "boss"];
        Assert.Equal([403, 200, 200, 200], await AskAllAsync("/reader"));
        Assert.Equal([403, 403, 200, 200], await AskAllAsync("/operator"));
        Assert.Equal([403, 403, 403, 200], await AskAllAsync("/secret"));

        async Task<IEnumerable<int>> AskAllAsync(string path)
        {
            var answers = new List<int>();
            foreach (var role in roles)
                answers.Add((int)await AskAsync(service, service.Token(role), path));
            return answers;
        }
    }

    [Fact]
    public async Task Two_roles_of_one_name_are_refused_at_start()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            StartAsync(("Auth:ReaderRole", "boss"), ("Auth:AdminRole", "boss"))
        );
        Assert.Contains("three different names", Assert.Single(StartupErrors.Explain(failure)!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData(null)]
    public async Task A_key_file_that_is_short_or_missing_is_refused_at_start(string? content)
    {
        using var folder = new TemporaryFolder();
        if (content is not null)
            await File.WriteAllTextAsync(folder["key"], content);
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(("Auth:SigningKeyFile", folder["key"])));
        Assert.Contains("Auth:SigningKeyFile", Assert.Single(StartupErrors.Explain(failure)!), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_ports_of_the_services_are_each_their_own()
    {
        var all = ServiceEndpoint.Services.Append(ServiceEndpoint.Simulator).ToList();
        Assert.Equal(7, all.Select(endpoint => endpoint.Name).Distinct().Count());
        Assert.Equal(7, all.Select(endpoint => endpoint.Port).Distinct().Count());
        Assert.All(all, endpoint => Assert.StartsWith("http://127.0.0.1:", endpoint.DefaultUrl, StringComparison.Ordinal));
    }

    private static string Description(JsonElement health, string check) =>
        health.GetProperty("checks").GetProperty(check).GetProperty("description").GetString()!;

    private static Task<RunningService> StartAsync(params (string, string)[] settings) =>
        RunningService.StartAsync(
            "scraper",
            builder =>
            {
                builder.AddMessaging("scraper");
                builder.AddObjectStore().AddObjectStoreUpkeep();
            },
            app =>
            {
                app.MapGet("/secret", () => "told").RequireRole(Role.Admin);
                app.MapGet("/operator", () => "told").RequireRole(Role.Operator);
                app.MapGet("/reader", () => "told").RequireRole(Role.Reader);
            },
            settings
        );

    private static async Task<HttpStatusCode> AskAsync(RunningService service, string? token, string path = "/secret")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await service.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
