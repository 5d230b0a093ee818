using System.Security.Cryptography;
using System.Text;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Lake.Publishing;
using MlbSts.Lake.Requests;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Lake.Seasons;

/// <summary>
/// Loads games from sources into <c>mlb-historical</c>, season by season and phase by phase. Everything is named by its content: the same
/// load again writes nothing, and after a crash goes on where it was.
/// </summary>
internal sealed class LoadEngine(
    IObjectStore store,
    Leases leases,
    OperationRunner operations,
    ReviewQueue reviews,
    ZstdCodec zstd,
    LoadSettings settings,
    LeagueClock leagueClock,
    TimeProvider time
)
{
    /// <summary>Loads.</summary>
    /// <param name="sources">Where the games are.</param>
    /// <param name="plan">What of them is asked for.</param>
    /// <param name="progress">Told how far it is, from one thread at a time.</param>
    /// <param name="cancellationToken">Ends it between two steps; the same load again goes on.</param>
    public async Task<LoadReport> LoadAsync(
        IReadOnlyList<IGameSource> sources,
        LoadPlan plan,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        var report = new ReportBuilder();
        var found = Find(sources, plan, report, progress, cancellationToken);
        report.Found = found.Count;
        report.LoadId = LoadIdOf(found, plan);
        var documents = new GameDocuments(store, zstd, settings, leagueClock, time);
        var loader = new SeasonLoader(store, operations, reviews, documents, settings, time);
        foreach (var season in found.GroupBy(game => (game.Season, game.Phase)).OrderBy(season => season.Key))
        {
            await using var lease = await leases
                .HoldAsync(
                    OperationRunner.LeaseName(SeasonPublication.Name, SeasonPublication.SubjectOf(season.Key.Phase, season.Key.Season)),
                    settings.Lease,
                    () => progress(new LoadProgress("waiting for another load of this season", 0, 0)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            await loader
                .LoadAsync(report.LoadId, season.Key.Phase, season.Key.Season, [.. season], plan, report, progress, lease)
                .ConfigureAwait(false);
        }
        return report.Build();
    }

    private static List<FoundGame> Find(
        IReadOnlyList<IGameSource> sources,
        LoadPlan plan,
        ReportBuilder report,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        var found = new List<FoundGame>();
        foreach (var source in sources)
        {
            foreach (var game in source.Find(report.Refuse, cancellationToken))
            {
                if (game.Phase == SeasonPhase.PreSeason)
                    report.Refuse(
                        new RefusedFile(
                            game.SourceId,
                            "a pre-season game: mlb-historical holds regular season and postseason only",
                            IsIgnored: true
                        )
                    );
                else if (plan.Wants(game))
                    found.Add(game);
                if (found.Count % 100 == 0)
                    progress(new LoadProgress("looking for games", found.Count, 0));
            }
        }
        return found;
    }

    // Of the content and of what was asked for, not of the time or the place: a load that is done again is the same load.
    private static string LoadIdOf(List<FoundGame> found, LoadPlan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                $"{plan.Strategy} {string.Join(',', plan.SourcePriority)} {string.Join(',', plan.Teams)} {plan.Correction}\n"
            )
        );
        foreach (
            var line in found
                .Select(game => $"{game.Key} {game.Source.Name} {game.SourceId} {game.ContentSha256}\n")
                .Order(StringComparer.Ordinal)
        )
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
