using MlbSts.Clock;
using MlbSts.Games.Finding;
using MlbSts.Games.Sources;
using MlbSts.Lake.Checks;
using MlbSts.Lake.Requests;
using MlbSts.Lake.Seasons;
using MlbSts.Operations;
using MlbSts.Operations.Reviews;
using MlbSts.Rules;
using MlbSts.Rules.Settings;
using MlbSts.Storage;
using MlbSts.Storage.Leases;

namespace MlbSts.Lake.Loading;

/// <summary>Does a load: the one way for the service and for <c>sts load</c>.</summary>
public sealed class LoadRunner(
    IObjectStore store,
    Leases leases,
    OperationRunner operations,
    ReviewQueue reviews,
    ZstdCodec zstd,
    LeagueClock leagueClock,
    TimeProvider time
)
{
    /// <summary>Finds the sources of a request, without reading their games.</summary>
    /// <exception cref="LoadRefusedException">There is nothing to load, or a mapping or rule file is wrong.</exception>
    public static FoundSources Find(LoadRequest request, LoadSettings settings, CancellationToken cancellationToken) =>
        request.Paths.Count == 0
            ? new FoundSources([], [], 0)
            : SourceFinder.Find(
                request.Paths,
                request.Source,
                new SourceOptions(settings.MaximumFileBytes, request.Mapping),
                cancellationToken
            );

    /// <summary>Loads.</summary>
    /// <param name="request">What to load.</param>
    /// <param name="sources">Its sources, by <see cref="Find"/>.</param>
    /// <param name="settings">How; the request's rules take the place of these.</param>
    /// <param name="progress">Told how far it is, from one thread at a time.</param>
    /// <param name="cancellationToken">Ends it between two steps; the same load again goes on.</param>
    /// <exception cref="LoadRefusedException">Something in the request is wrong.</exception>
    public async Task<LoadReport> RunAsync(
        LoadRequest request,
        FoundSources sources,
        LoadSettings settings,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        if (request.Rules is { } rules)
            settings = settings with { Rules = Rules(rules) };
        var engine = new LoadEngine(store, leases, operations, reviews, zstd, settings, leagueClock, time);
        var plan = request.Plan();
        var report = await engine.LoadAsync(sources.Sources, plan, progress, cancellationToken).ConfigureAwait(false);
        report = report with
        {
            IgnoredCount = report.IgnoredCount + sources.PassedOver.Count,
            Ignored =
            [
                .. report
                    .Ignored.Concat(sources.PassedOver.Select(file => new Refusal(file.File, file.Reason)))
                    .Take(LoadReport.MostListed),
            ],
        };
        return request.Checks.Count == 0
            ? report
            : report with
            {
                Checks = await CheckAsync(request.Checks, plan, settings, progress, cancellationToken).ConfigureAwait(false),
            };
    }

    private async Task<IReadOnlyList<CheckReport>> CheckAsync(
        IReadOnlyList<string> paths,
        LoadPlan plan,
        LoadSettings settings,
        Action<LoadProgress> progress,
        CancellationToken cancellationToken
    )
    {
        var checks = new CheckRunner(store);
        var reports = new List<CheckReport>();
        foreach (var path in paths)
        {
            progress(new LoadProgress($"checking against {Path.GetFileName(path)}", 0, 0));
            reports.AddRange(await checks.RunAsync(path, plan, settings.MaximumFileBytes, cancellationToken).ConfigureAwait(false));
        }
        return reports;
    }

    private static RuleBook Rules(string path)
    {
        try
        {
            return RuleBook.LoadFile(path);
        }
        catch (RuleFileException exception)
        {
            throw new LoadRefusedException($"{path}: {exception.Message}");
        }
    }
}
