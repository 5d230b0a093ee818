using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MlbSts.BulkLoader;
using MlbSts.Games.Tables;
using MlbSts.Lake;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Compatibility.Tests;

/// <summary>A Bulk loader of today starts over the store that 0.1 left, with loads that wait and loads that died.</summary>
public sealed class BulkLoaderTests : IAsyncLifetime
{
    private readonly RecordingPublisher _published = new();
    private RecordedStore _recorded = null!;
    private RunningService _service = null!;

    public async ValueTask InitializeAsync()
    {
        _recorded = await RecordedStore.OpenAsync();
        await _recorded.MoveInputsAsync();
        _service = await RunningService.StartAsync(
            "bulk-loader",
            builder =>
            {
                builder.AddBulkLoader();
                builder.Services.AddSingleton<IMessagePublisher>(_published);
            },
            app => app.MapBulkLoader(),
            ("ObjectStore:Path", _recorded.Test.Path),
            ("BulkLoader:Roots:0", _recorded.Input)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _recorded.Dispose();
    }

    [Fact]
    public async Task The_loads_that_were_asked_for_are_known_and_those_not_over_are_done()
    {
        // The one that was cut off after its journal was finished by whoever came next; its game is there already.
        var running = await OverAsync("running");
        Assert.Equal(
            ("Completed", 1, 0, 1),
            (Text(running, "status"), Count(running, "found"), Count(running, "loaded"), Count(running, "unchanged"))
        );
        var request = running.GetProperty("request");
        Assert.Equal(
            ["retrosheet", "regular-season", "2017-04-01", "2017-04-30", "timestamp"],
            new[] { "source", "phase", "from", "to", "strategy" }.Select(name => Text(request, name))
        );
        Assert.Equal(2017, request.GetProperty("season").GetInt32());
        Assert.Equal(["BOS", "NYA"], Texts(request, "teams"));
        Assert.Equal(["retrosheet", "statsapi"], Texts(request, "sourcePriority"));
        var waiting = await OverAsync("waiting");
        Assert.Equal(("Completed", 1, 1), (Text(waiting, "status"), Count(waiting, "found"), Count(waiting, "loaded")));

        var completed = await OverAsync("completed");
        Assert.Equal(
            ("Completed", 3, 2, 1),
            (Text(completed, "status"), Count(completed, "found"), Count(completed, "unchanged"), Count(completed, "refusedCount"))
        );
        Assert.Equal(
            2,
            Assert.Single(completed.GetProperty("report").GetProperty("seasons").EnumerateArray()).GetProperty("version").GetInt32()
        );
        var failed = await OverAsync("failed");
        Assert.Equal(("Failed", "The store is gone."), (Text(failed, "status"), Text(failed, "error")));
        Assert.Equal("Cancelled", Text(await OverAsync("cancelled"), "status"));
        Assert.Equal(
            [("running", 0, 1), ("waiting", 1, 0)],
            _published.Of<LoadCompleted>().Select(message => (message.LoadId, message.Loaded, message.Skipped)).Order()
        );
    }

    [Fact]
    public async Task A_load_that_died_after_its_journal_is_finished_and_what_one_staged_without_a_journal_is_cleared()
    {
        await OverAsync("running");
        await OverAsync("waiting");
        var finished = await SeasonTests.ManifestAsync(_recorded, SeasonPhase.RegularSeason, 2017);
        Assert.Equal(
            (1, "9662d5e9e36ac383", 12, "2017.zip"),
            (finished.Version, finished.LoadId, finished.Tables.Count, Assert.Single(finished.Sources).Name)
        );
        var game = Assert.Single(await SeasonTests.RowsAsync<GameRow>(_recorded, SeasonPhase.RegularSeason, 2017));
        Assert.Equal(("BOS201704050", 3), (game.GameId, game.HomeScore));
        Assert.Equal(
            "BOS201804050",
            Assert.Single((await SeasonTests.ManifestAsync(_recorded, SeasonPhase.RegularSeason, 2018)).Games).GameId
        );
        await NothingIsLeftAsync(except: "2024");
    }

    [Fact]
    public async Task A_load_that_died_after_its_documents_takes_them_up_when_it_is_asked_for_again()
    {
        var feed = await _recorded.Store.StatAsync(Buckets.Historical, "regular-season/2024/games/9100004/feed.json.zst", null, default);
        var load = await LoadAsync("feeds-2024");
        Assert.Equal(("Completed", 1), (Text(load, "status"), Count(load, "loaded")));
        var manifest = await SeasonTests.ManifestAsync(_recorded, SeasonPhase.RegularSeason, 2024);
        Assert.Equal(
            (1, "18d026175e0b44ac", feed!.VersionId),
            (manifest.Version, manifest.LoadId, Assert.Single(manifest.Games).Feed!.VersionId)
        );
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task Another_load_of_its_season_undoes_it()
    {
        await AnotherGameOf2024Async();
        var load = await LoadAsync("other-2024");
        Assert.Equal(("Completed", 1), (Text(load, "status"), Count(load, "loaded")));
        Assert.Equal(
            new GamePk(9100005),
            Assert.Single((await SeasonTests.ManifestAsync(_recorded, SeasonPhase.RegularSeason, 2024)).Games).GamePk
        );
        Assert.Empty(await _recorded.Test.VersionsAsync(Buckets.Historical, "regular-season/2024/games/9100004/feed.json.zst"));
        Assert.Empty(await _recorded.Test.VersionsAsync(Buckets.Historical, "regular-season/2024/games/9100004/game.json"));
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_later_document_of_a_game_makes_the_next_version_and_the_other_games_keep_their_rows()
    {
        var before = await SeasonTests.RowsAsync<PlayRow>(_recorded, SeasonPhase.RegularSeason, 2016);
        var load = await LoadAsync("2016-c.zip");
        Assert.Equal(("Completed", 1, 1), (Text(load, "status"), Count(load, "found"), Count(load, "replaced")));
        var manifest = await SeasonTests.ManifestAsync(_recorded, SeasonPhase.RegularSeason, 2016);
        Assert.Equal((3, 3, 3), (manifest.Version, manifest.Games.Count, manifest.Sources.Count));
        Assert.Equal(
            ["BOS201604050 2", "BOS201604060 2", "BOS201604080 1"],
            manifest.Games.Select(game => $"{game.GameId} {game.Revision}")
        );
        var after = await SeasonTests.RowsAsync<PlayRow>(_recorded, SeasonPhase.RegularSeason, 2016);
        Assert.Equal(before.Where(play => play.GameId != "BOS201604050"), after.Where(play => play.GameId != "BOS201604050"));
        Assert.Equal(before.Count + 1, after.Count);
        var unnamed = await HistoricalBucket.UnnamedAsync(_recorded.Store);
        Assert.DoesNotContain(unnamed, name => name.Contains("/2016/", StringComparison.Ordinal));
    }

    // The same simulated game under another number.
    private async Task AnotherGameOf2024Async()
    {
        Directory.CreateDirectory(Path.Combine(_recorded.Input, "other-2024"));
        using var packed = new GZipStream(
            File.OpenRead(Path.Combine(_recorded.Input, "feeds-2024", "9100004.json.gz")),
            CompressionMode.Decompress
        );
        using var reader = new StreamReader(packed);
        var other = (await reader.ReadToEndAsync()).Replace("9100004", "9100005", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_recorded.Input, "other-2024", "9100005.json"), other);
    }

    // Waits for the two that were taken up, too: they write to the same bucket.
    private async Task NothingIsLeftAsync(string except = "nothing")
    {
        await OverAsync("running");
        await OverAsync("waiting");
        string[] left =
        [
            .. await _recorded.Test.KeysAsync(Buckets.State, "journals/load/"),
            .. await _recorded.Test.KeysAsync(Buckets.State, "staging/"),
            .. await _recorded.Test.KeysAsync(Buckets.State, "leases/load-"),
            .. await HistoricalBucket.UnnamedAsync(_recorded.Store),
        ];
        Assert.DoesNotContain(left, name => !name.Contains(except, StringComparison.Ordinal));
    }

    private async Task<JsonElement> LoadAsync(string name)
    {
        using var answer = await SendAsync(
            HttpMethod.Post,
            "/loads",
            JsonContent.Create(new { paths = new[] { Path.Combine(_recorded.Input, name) } })
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await OverAsync(answer.Headers.Location!.ToString()["/loads/".Length..]);
    }

    private async Task<JsonElement> OverAsync(string id)
    {
        JsonElement load = default;
        await Eventually.HoldsAsync(
            async () =>
            {
                using var answer = await SendAsync(HttpMethod.Get, "/loads/" + id, null);
                load = answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>() : default;
                return load.ValueKind == JsonValueKind.Object && Text(load, "status") is not ("Waiting" or "Running");
            },
            otherwise: () => $"The load '{id}' does not come to an end, or is not known."
        );
        return load;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _service.Token("sts-admin"));
        return _service.Http.SendAsync(request);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Count(JsonElement load, string name) =>
        load.TryGetProperty("report", out var report) && report.ValueKind == JsonValueKind.Object
            ? report.GetProperty(name).GetInt32()
            : throw new InvalidOperationException($"There is no report: {load}");

    private static string?[] Texts(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString())];
}
