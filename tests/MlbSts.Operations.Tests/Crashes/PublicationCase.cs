using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;
using MlbSts.Lake.Building;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Publishing;
using MlbSts.Messaging.Messages;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Operations.Tests.Crashes;

/// <summary>A load publishes a version of a season: two tables, a file kept whole, a game's document.</summary>
/// <param name="test">The store.</param>
/// <param name="time">The clock of leases and journals.</param>
/// <param name="isNext">A version was there before.</param>
/// <param name="isSameAgain">Who comes next is the very same load; otherwise another one, of another game.</param>
internal sealed class PublicationCase(TestStore test, FakeTimeProvider time, bool isNext, bool isSameAgain) : CrashCase(test, time)
{
    private static readonly SourceFile File = new(
        "season.zip",
        Path.ChangeExtension(typeof(PublicationCase).Assembly.Location, ".runtimeconfig.json")
    );
    private int _year;

    public override Type Operation => typeof(SeasonPublication);

    public override IReadOnlyList<string> JournaledSteps => ["Documented", "Staged"];

    public override string Kind => SeasonPublication.Name;

    public override string Subject => SeasonPublication.SubjectOf(SeasonPhase.RegularSeason, _year);

    public override int LeastWrites => 15;

    private string Folder => SeasonManifest.Folder(SeasonPhase.RegularSeason, _year);

    public override async Task ArrangeAsync(int number)
    {
        _year = 1000 + number;
        foreach (var team in new[] { "BOS", "CHN" })
            await Test.Store.PutJsonAsync(
                Buckets.State,
                Asked(team),
                new ReviewItem($"{team}{_year}05010", "load-0", "refused", "x", Time.GetUtcNow()),
                default
            );
        if (!isNext)
            return;
        await LoadAsync(Test.Store, () => false, "earlier", "NYA", "1");
        Time.Advance(TimeSpan.FromHours(1));
    }

    public override Task OperateAsync(IObjectStore store, Func<bool> isDead) => LoadAsync(store, isDead, "cut-off", "BOS", "2");

    public override Task RecoverAsync(IObjectStore store, Func<bool> isDead) =>
        Process(store, isDead).Runner.RecoverAllAsync(NewPublication(store, isDead), TimeSpan.FromMinutes(1), default);

    public override async Task GoOnAsync()
    {
        await LoadAsync(Test.Store, () => false, isSameAgain ? "cut-off" : "other", isSameAgain ? "BOS" : "CHN", isSameAgain ? "2" : "3");
        await Process(Test.Store, () => false).Leases.RemoveExpiredAsync(default);
    }

    public override async Task AssertWholeAsync(string when)
    {
        await AssertNothingIsLeftAsync(when);
        Assert.Empty(await Test.KeysAsync(Buckets.State, $"staging/load/{Subject}/"));
        Assert.Empty(await HistoricalBucket.UnnamedAsync(Test.Store, Folder));
        var manifest = (await ManifestAsync())!;
        // What was asked of a game is settled, and told, where the game is in the version.
        string[] open =
        [
            .. new[] { "BOS", "CHN" }.Where(team => !manifest.Games.Any(game => game.GameId.StartsWith(team, StringComparison.Ordinal))),
        ];
        foreach (var team in new[] { "BOS", "CHN" })
        {
            Assert.Equal(open.Contains(team), await Test.Store.StatAsync(Buckets.State, Asked(team), null, default) is not null);
            Assert.Equal(!open.Contains(team), Sent.OfType<ReviewSettled>().Any(message => message.ReviewKey == Asked(team)));
        }
        var finished = (await AuditAsync()).Where(entry => entry.Outcome == OperationOutcome.Finished).ToArray();
        // Each version has one entry, whoever brought it to its end.
        Assert.True(manifest.Version == finished.Length, $"{when}: version {manifest.Version}, {finished.Length} finished");
        Assert.Equal(isSameAgain ? "cut-off" : "other", manifest.LoadId);
        Assert.Contains(isSameAgain ? "BOS" : "CHN", manifest.Games.Select(game => game.GameId[..3]));
        if (isNext)
            Assert.Contains("NYA", manifest.Games.Select(game => game.GameId[..3]));
        if (isSameAgain)
            Assert.Equal(isNext ? 2 : 1, manifest.Version);
    }

    // As a load does: recover, look what is there, publish what is new.
    private async Task LoadAsync(IObjectStore store, Func<bool> isDead, string loadId, string team, string content)
    {
        var (runner, leases) = Process(store, isDead);
        await using var lease = await leases.TryHoldAsync(OperationRunner.LeaseName(Kind, Subject), TimeSpan.FromMinutes(1), default);
        var publication = NewPublication(store, isDead);
        await runner.RecoverAsync(publication, Subject, lease!, state => state.LoadId == loadId);
        var before = (
            await store.GetJsonAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(SeasonPhase.RegularSeason, _year), default)
        )?.Value;
        if (before?.LoadId == loadId)
            return;
        Assert.True(GameKey.TryParse($"{team}{_year}05010", out var key));
        var games = (before?.Games ?? []).ToDictionary(game => GameKey.TryParse(game.GameId, out var known) ? known : default);
        var document = $"{Folder}games/{team}.json";
        games[key] = new ManifestGame(key.ToString(), null, 1, "statsapi", team, content, null);
        var state = new PublicationState(loadId, SeasonPhase.RegularSeason, _year, [document], [], null, [Asked(team)]);
        BuiltTable[] tables = [Table("games", content), Table("plays", content)];
        var work = new SeasonContent(before, games, [new GameDocument(key, WriteAsync)], tables, [File]);
        await runner.RunAsync(publication, Subject, state, work, lease!);

        async Task<ManifestGame> WriteAsync(CancellationToken cancellationToken)
        {
            var body = System.Text.Encoding.UTF8.GetBytes($"{_year} {team} {content}");
            var there = await store.StatAsync(Buckets.Historical, document, null, cancellationToken);
            if (there?.Sha256 != Convert.ToHexStringLower(SHA256.HashData(body)))
                there = await store.PutAsync(Buckets.Historical, document, body, PutOptions.Default, cancellationToken);
            return games[key] with { Feed = there!.Reference };
        }
    }

    private string Asked(string team) => Buckets.ReviewItem($"{team}{_year}05010", "load-0");

    private BuiltTable Table(string name, string content) => new(name, 1, System.Text.Encoding.UTF8.GetBytes($"{name} {_year} {content}"));

    private async Task<SeasonManifest?> ManifestAsync() =>
        (
            await Test.Store.GetJsonAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(SeasonPhase.RegularSeason, _year), default)
        )?.Value;

    private SeasonPublication NewPublication(IObjectStore store, Func<bool> isDead) =>
        new(store, new ReviewQueue(store, Publisher(isDead)), () => PutOptions.Default);

    private (OperationRunner Runner, Leases Leases) Process(IObjectStore store, Func<bool> isDead)
    {
        var leases = new Leases(store, Time, NullLogger<Leases>.Instance);
        return (new OperationRunner(store, leases, Publisher(isDead), Time, NullLogger<OperationRunner>.Instance), leases);
    }
}
