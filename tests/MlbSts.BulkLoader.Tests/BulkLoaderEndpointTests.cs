using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MlbSts.Rules;
using MlbSts.Testing;

namespace MlbSts.BulkLoader.Tests;

/// <summary>The service as it runs, asked over HTTP.</summary>
public sealed class BulkLoaderEndpointTests : IAsyncLifetime
{
    private readonly TemporaryFolder _files = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() =>
        _service = await RunningService.StartAsync(
            "bulk-loader",
            builder => builder.AddBulkLoader(),
            app => app.MapBulkLoader(),
            ("BulkLoader:Roots:0", _files.Path)
        );

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _files.Dispose();
    }

    [Fact]
    public async Task Only_an_admin_may_load_and_sees_what_became_of_it()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(null, _files.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("nonsense", _files.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(_service.Token("sts-admin", foreignKey: true), _files.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(_service.Token("sts-admin", expired: true), _files.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(_service.Token("reader"), _files.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _service.Http.GetAsync("/loads/1")).StatusCode);

        var admin = _service.Token("sts-admin");
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(admin, "/")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(admin, null)).StatusCode);

        foreach (var (name, content) in TinySeason.Files())
            await File.WriteAllBytesAsync(_files[name], content);
        // So small a game breaks rules.
        await File.WriteAllTextAsync(
            _files["rules.json"],
            JsonSerializer.Serialize(RuleBook.Default.Rules.ToDictionary(rule => rule.Id, _ => new { enabled = false }))
        );
        var accepted = await SendAsync(
            HttpMethod.Post,
            "/loads",
            admin,
            JsonContent.Create(
                new
                {
                    paths = new[] { _files.Path },
                    source = "retrosheet",
                    rules = _files["rules.json"],
                }
            )
        );
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var location = accepted.Headers.Location!.ToString();
        var report = await ReportAsync(admin, location);
        Assert.Equal((1, 0), (report.GetProperty("loaded").GetInt32(), report.GetProperty("refusedCount").GetInt32()));
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(HttpMethod.Post, location + "/cancel", admin, null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Post, "/loads/nothing/cancel", admin, null)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await SendAsync(HttpMethod.Post, location + "/cancel", _service.Token("reader"), null)).StatusCode
        );
        using var all = await SendAsync(HttpMethod.Get, "/loads", admin, null);
        Assert.Equal(1, (await all.Content.ReadFromJsonAsync<JsonElement>()).GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, "/loads/nothing", admin, null)).StatusCode);
    }

    [Theory]
    [InlineData("""{"paths":["/x"],"seasons":2016}""", "seasons")]
    [InlineData("""{"Path":"/x"}""", "Path")]
    [InlineData("""{"paths":["/x"],"season":"next"}""", "season")]
    [InlineData("""{"paths":"/x"}""", "paths")]
    [InlineData("null", "empty")]
    [InlineData("{", "cannot be read")]
    public async Task A_request_with_what_nobody_knows_is_refused_and_names_it(string request, string named)
    {
        using var content = new StringContent(request, System.Text.Encoding.UTF8, "application/json");
        using var answer = await SendAsync(HttpMethod.Post, "/loads", _service.Token("sts-admin"), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_a_folder_blocks_nothing_and_is_told()
    {
        foreach (var (name, content) in TinySeason.Files())
            await File.WriteAllBytesAsync(_files[name], content);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [_files["2016XXX.EVA"], _files["feed.json"], _files["games.csv"]]))
            await made.WaitForExitAsync();
        var admin = _service.Token("sts-admin");
        var accepted = await SendAsync(HttpMethod.Post, "/loads", admin, JsonContent.Create(new { paths = new[] { _files.Path } }));
        var report = await ReportAsync(admin, accepted.Headers.Location!.ToString());
        Assert.Equal(1, report.GetProperty("found").GetInt32());
        Assert.Equal(3, report.GetProperty("ignoredCount").GetInt32());
        Assert.Contains("pipe", report.GetProperty("ignored")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_loaded_is_held_against_players_totals_of_a_file_below_the_roots()
    {
        var admin = _service.Token("sts-admin");
        foreach (var (name, content) in TinySeason.Files())
            await File.WriteAllBytesAsync(_files[name], content);
        await File.WriteAllTextAsync(
            _files["rules.json"],
            JsonSerializer.Serialize(RuleBook.Default.Rules.ToDictionary(rule => rule.Id, _ => new { enabled = false }))
        );
        await File.WriteAllTextAsync(_files["pitching.csv"], "id,IP,ER\nbospa001,0.1,1\nnyapa001,1.0,4\n");
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await SendAsync(HttpMethod.Post, "/loads", admin, JsonContent.Create(new { checks = new[] { "/etc/hostname" } }))).StatusCode
        );

        var asked = new
        {
            paths = new[] { _files[TinySeason.EventFile] },
            season = 2016,
            rules = _files["rules.json"],
            checks = new[] { _files["pitching.csv"] },
        };
        var accepted = await SendAsync(HttpMethod.Post, "/loads", admin, JsonContent.Create(asked));
        var report = await ReportAsync(admin, accepted.Headers.Location!.ToString());
        Assert.Equal(1, report.GetProperty("loaded").GetInt32());
        AssertCheck(report);

        // And alone, without loading.
        accepted = await SendAsync(HttpMethod.Post, "/loads", admin, JsonContent.Create(new { asked.season, asked.checks }));
        report = await ReportAsync(admin, accepted.Headers.Location!.ToString());
        Assert.Equal(0, report.GetProperty("found").GetInt32());
        AssertCheck(report);
    }

    private static void AssertCheck(JsonElement report)
    {
        var check = Assert.Single(report.GetProperty("checks").EnumerateArray());
        Assert.Equal(
            ("pitching.csv", "Pitching", 2, 1),
            (
                check.GetProperty("file").GetString(),
                check.GetProperty("kind").GetString(),
                check.GetProperty("compared").GetInt32(),
                check.GetProperty("differenceCount").GetInt32()
            )
        );
        var difference = Assert.Single(check.GetProperty("differences").EnumerateArray());
        Assert.Equal(
            ("nyapa001", "earned_runs", "4", "3"),
            (
                difference.GetProperty("subject").GetString(),
                difference.GetProperty("field").GetString(),
                difference.GetProperty("theirs").GetString(),
                difference.GetProperty("ours").GetString()
            )
        );
    }

    private async Task<JsonElement> ReportAsync(string token, string location)
    {
        JsonElement load = default;
        await Eventually.HoldsAsync(async () =>
        {
            using var answer = await SendAsync(HttpMethod.Get, location, token, null);
            load = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return load.GetProperty("status").GetString() == "Completed";
        });
        return load.GetProperty("report");
    }

    private Task<HttpResponseMessage> AskAsync(string? token, string? folder) =>
        SendAsync(HttpMethod.Post, "/loads", token, JsonContent.Create(new { paths = folder is null ? Array.Empty<string>() : [folder] }));

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return _service.Http.SendAsync(request);
    }
}
