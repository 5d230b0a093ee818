using Microsoft.Extensions.DependencyInjection;
using MlbSts.DataMover;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Compatibility.Tests;

/// <summary>
/// A Data mover of today starts over the store that 0.1 left: what was cut off is finished or undone, and what is to be filed is filed.
/// </summary>
public sealed class DataMoverTests(DataMoverTests.Run run) : IClassFixture<DataMoverTests.Run>
{
    private static readonly int[] Filed = [9100001, 746101, 746102, 746103];

    [Fact]
    public async Task No_journal_and_no_lease_is_left_and_each_game_lies_under_one_phase_with_the_versions_it_names()
    {
        Assert.Empty(await run.LooseAsync());
        foreach (var gamePk in Filed.Concat([.. Enumerable.Range(746111, 7), 746120]))
        {
            var file = await run.GameAsync(gamePk);
            Assert.True(file is not null, $"{gamePk} is not filed");
            var folder = Buckets.CurrentGame(file.Phase, file.GamePk);
            Assert.Equal(
                [folder + GameFile.FeedName, folder + GameFile.Name],
                (await run.Recorded.Test.KeysAsync(Buckets.Current)).Where(key => key.Contains($"/{gamePk}/", StringComparison.Ordinal))
            );
            var named = file.Earlier.Append(file.Feed).Select(feed => $"{feed.Key} {feed.VersionId}").Order();
            var there = new List<string>();
            foreach (var key in Enum.GetValues<SeasonPhase>().Select(phase => Buckets.CurrentGame(phase, file.GamePk) + GameFile.FeedName))
                there.AddRange(
                    (await run.Recorded.Test.VersionsAsync(Buckets.Current, key)).Select(version => $"{key} {version.VersionId}")
                );
            Assert.Equal(named, there.Order());
        }
    }

    [Theory]
    [InlineData(746111, "Planned", 1)]
    [InlineData(746112, "Planned", 1)]
    [InlineData(746113, "Copied", 1)]
    [InlineData(746116, "Copied", 2)]
    public async Task A_promotion_cut_off_before_its_commit_is_undone_and_the_game_filed_anew(int gamePk, string step, int revision)
    {
        var undone = Assert.Single(run.Published.Of<OperationRolledBack>(), message => message.GamePk == new GamePk(gamePk));
        Assert.Equal($"journals/promotion/{gamePk}.json", undone.JournalKey);
        Assert.Contains(step, undone.Reason, StringComparison.Ordinal);
        var file = (await run.GameAsync(gamePk))!;
        Assert.Equal((revision, SeasonPhase.RegularSeason), (file.Revision, file.Phase));
        Assert.Equal(
            (await run.Recorded.Store.StatAsync(Buckets.Live, Buckets.LiveFeed(file.GamePk), null, default))!.Sha256,
            file.SourceSha256
        );
        // What had been copied was taken away: what is filed now is a copy of its own.
        Assert.NotEqual(run.CopiesBefore.GetValueOrDefault(file.Feed.Key), file.Feed.VersionId);
        Assert.Equal(revision == 2 ? ["08ddbb7b58b35e00efc6"] : [], file.Earlier.Select(earlier => earlier.VersionId));
        Assert.Equal(revision, Assert.Single(run.Published.Of<GamePromoted>(), message => message.GamePk == file.GamePk).Revision);
    }

    [Theory]
    [InlineData(746114, 1)]
    [InlineData(746115, 1)]
    [InlineData(746117, 2)]
    public async Task A_promotion_cut_off_after_its_commit_is_announced_and_the_filing_stays_as_it_is(int gamePk, int revision)
    {
        var key = $"regular-season/games/{gamePk}/game.json";
        Assert.Equal(run.Before[key], await run.Recorded.TextAsync(Buckets.Current, key));
        var file = (await run.GameAsync(gamePk))!;
        var promoted = Assert.Single(run.Published.Of<GamePromoted>(), message => message.GamePk == file.GamePk);
        Assert.Equal(
            (SeasonPhase.RegularSeason, revision, file.Feed, file.SourceSha256),
            (promoted.Phase, promoted.Revision, promoted.Feed, promoted.Source.Sha256)
        );
        Assert.DoesNotContain(run.Published.Of<OperationRolledBack>(), message => message.GamePk == file.GamePk);
    }

    [Fact]
    public async Task What_a_report_says_and_nobody_announced_is_filed_and_nothing_else()
    {
        var file = (await run.GameAsync(746120))!;
        Assert.Equal((1, 3, 4, "Valid"), (file.Revision, file.AwayRuns, file.HomeRuns, file.Verdict));
        Assert.Equal(
            [.. Enumerable.Range(746111, 7), 746120],
            run.Published.Of<GamePromoted>().Select(message => message.GamePk.Value).Order()
        );
        foreach (var gamePk in new[] { 746121, 746122, 746124, 746125 })
            Assert.True(await run.GameAsync(gamePk) is null, $"{gamePk} is filed");
    }

    [Fact]
    public async Task Games_that_were_filed_stay_as_they_are()
    {
        var filed = run.Before.Where(entry => Filed.Any(gamePk => entry.Key.Contains($"/{gamePk}/", StringComparison.Ordinal))).ToArray();
        Assert.Equal(8, filed.Length);
        foreach (var (key, text) in filed)
            Assert.Equal(text, await run.Recorded.TextAsync(Buckets.Current, key));
    }

    /// <summary>The store after one round of its sweep.</summary>
    public sealed class Run : IAsyncLifetime
    {
        internal RecordingPublisher Published { get; } = new();

        internal Dictionary<string, string?> Before { get; } = [];

        internal Dictionary<string, string?> CopiesBefore { get; } = [];

        internal RecordedStore Recorded { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Recorded = await RecordedStore.OpenAsync();
            foreach (var key in await Recorded.Test.KeysAsync(Buckets.Current))
            {
                Before[key] = await Recorded.TextAsync(Buckets.Current, key);
                CopiesBefore[key] = (await Recorded.Store.StatAsync(Buckets.Current, key, null, default))!.VersionId;
            }
            await using var service = await RunningService.StartAsync(
                "data-mover",
                builder =>
                {
                    builder.AddDataMover();
                    builder.Services.AddSingleton<IMessagePublisher>(Published);
                },
                app => app.MapDataMover(),
                ("ObjectStore:Path", Recorded.Test.Path)
            );
            await Eventually.HoldsAsync(
                async () => (await GameAsync(746120)) is not null && (await LooseAsync()).Count == 0,
                otherwise: () => "The Data mover's sweep leaves journals, leases or 746120 unfiled: see Recorded/0.1/README.md."
            );
        }

        public ValueTask DisposeAsync()
        {
            Recorded.Dispose();
            return ValueTask.CompletedTask;
        }

        internal async Task<IReadOnlyList<string>> LooseAsync() =>
            [
                .. await Recorded.Test.KeysAsync(Buckets.State, "journals/promotion/"),
                .. await Recorded.Test.KeysAsync(Buckets.State, "leases/"),
            ];

        internal async Task<GameFile?> GameAsync(int gamePk)
        {
            foreach (var phase in Enum.GetValues<SeasonPhase>())
            {
                var key = Buckets.CurrentGame(phase, new GamePk(gamePk)) + GameFile.Name;
                if (await Recorded.Store.GetJsonAsync<GameFile>(Buckets.Current, key, default) is { } file)
                    return file.Value;
            }
            return null;
        }
    }
}
