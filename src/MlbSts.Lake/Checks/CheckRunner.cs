using System.Text;
using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Lake.Files;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Requests;
using MlbSts.Storage;

namespace MlbSts.Lake.Checks;

/// <summary>Holds the tables of a store against figures of others: game logs, standings, players' totals. Writes nothing.</summary>
public sealed class CheckRunner(IObjectStore store)
{
    /// <summary>Compares with every file at a path. What cannot be read is said in the report.</summary>
    /// <param name="path">A file, or a zip of files.</param>
    /// <param name="plan">Its season and phase are those of players' totals; logs and standings name theirs.</param>
    /// <param name="maximumBytes">The most bytes of a file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<CheckReport>> RunAsync(
        string path,
        LoadPlan plan,
        int maximumBytes,
        CancellationToken cancellationToken
    )
    {
        var reports = new List<CheckReport>();
        try
        {
            foreach (var (name, content) in CheckFiles.Read(path, maximumBytes))
                reports.Add(await CompareAsync(content, plan, cancellationToken).ConfigureAwait(false) with { File = name });
        }
        catch (CheckInputException wrong)
        {
            reports.Add(CheckReport.Failed(wrong.Message) with { File = Path.GetFileName(path) });
        }
        return reports;
    }

    private async Task<CheckReport> CompareAsync(byte[] content, LoadPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            using var text = new StreamReader(new MemoryStream(content), Encoding.UTF8);
            if (content.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..])
                return await StandingsAsync(content, cancellationToken).ConfigureAwait(false);
            return IsGameLog(content)
                ? await GameLogAsync(text, cancellationToken).ConfigureAwait(false)
                : await TotalsAsync(text, plan, cancellationToken).ConfigureAwait(false);
        }
        catch (CheckInputException wrong)
        {
            return CheckReport.Failed(wrong.Message);
        }
    }

    // A log has no header: its rows begin with a day.
    private static bool IsGameLog(ReadOnlySpan<byte> content)
    {
        var start = content.TrimStart("\"\r\n"u8);
        return start.Length > 8 && start[..8].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && start[8] is (byte)'"' or (byte)',';
    }

    private async Task<CheckReport> GameLogAsync(TextReader log, CancellationToken cancellationToken)
    {
        var report = CheckReport.Of(CheckKind.GameLog, 0, []);
        var years = new HashSet<int>();
        var season = new List<GameLogRow>();
        foreach (var row in GameLogRow.Read(log))
        {
            if (season.Count > 0 && season[0].Year != row.Year)
                await CompareSeasonAsync().ConfigureAwait(false);
            if (season.Count == 0 && !years.Add(row.Year))
                throw new CheckInputException($"the games of {row.Year} are in several places; sort the log by date");
            season.Add(row);
        }
        if (season.Count > 0)
            await CompareSeasonAsync().ConfigureAwait(false);
        return report;

        async Task CompareSeasonAsync()
        {
            report = report.With(await GameLogAsync(season, cancellationToken).ConfigureAwait(false));
            season.Clear();
        }
    }

    private async Task<CheckReport> GameLogAsync(List<GameLogRow> log, CancellationToken cancellationToken)
    {
        var year = log[0].Year;
        var inLog = log.Select(row => row.GameId).ToHashSet();
        var regular = await TotalsAsync(SeasonPhase.RegularSeason).ConfigureAwait(false);
        // The log of a season has all its games; All-Star Games and the series of the postseason have logs of their own.
        var isOfSeason = regular.Any(game => game.GameType == GameTypes.Regular && inLog.Contains(game.GameId));
        List<GameTotals> games =
        [
            .. regular.Where(game => inLog.Contains(game.GameId) || (isOfSeason && game.GameType == GameTypes.Regular)),
        ];
        if (games.Count < inLog.Count)
            games =
            [
                .. games,
                .. (await TotalsAsync(SeasonPhase.PostSeason).ConfigureAwait(false)).Where(game => inLog.Contains(game.GameId)),
            ];
        if (games.Count == 0)
            return CheckReport.Of(
                CheckKind.GameLog,
                0,
                [],
                [$"{year}: the store has none of the {log.Count} games of the log. Load the season first: sts load ..."]
            );
        return GameLogCheck.Compare(log, games);

        async Task<IReadOnlyList<GameTotals>> TotalsAsync(SeasonPhase phase) =>
            await SeasonTotals
                .ReadAsync(await TablesAsync(phase, year, cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
    }

    private async Task<CheckReport> StandingsAsync(byte[] standings, CancellationToken cancellationToken)
    {
        var games = new List<GameRow>();
        foreach (var year in StandingsCheck.SeasonsOf(standings).Order())
            games.AddRange(
                await RowsAsync<GameRow>(
                        await TablesAsync(SeasonPhase.RegularSeason, year, cancellationToken).ConfigureAwait(false),
                        cancellationToken
                    )
                    .ConfigureAwait(false)
            );
        return games.Count == 0
            ? CheckReport.Of(
                CheckKind.Standings,
                0,
                [],
                ["the store has no game of the season of the standings. Load it first: sts load ..."]
            )
            : StandingsCheck.Compare(standings, games);
    }

    private async Task<CheckReport> TotalsAsync(TextReader totals, LoadPlan plan, CancellationToken cancellationToken)
    {
        var year =
            plan.Season ?? throw new CheckInputException("it does not say which season its totals are of; name the season (--season 2016)");
        var phase = plan.Phase ?? SeasonPhase.RegularSeason;
        var tables = await TablesAsync(phase, year, cancellationToken).ConfigureAwait(false);
        var players = await RowsAsync<PlayerRow>(tables, cancellationToken).ConfigureAwait(false);
        if (players.Count == 0)
            throw new CheckInputException($"the store has no {phase.Folder()} {year}. Load it first: sts load ...");
        return PlayerTotalsCheck.Compare(
            totals,
            await RowsAsync<BattingRow>(tables, cancellationToken).ConfigureAwait(false),
            await RowsAsync<PitchingRow>(tables, cancellationToken).ConfigureAwait(false),
            players
        );
    }

    private static async Task<List<TRow>> RowsAsync<TRow>(PresentTables tables, CancellationToken cancellationToken)
        where TRow : TableRow, new() =>
        await tables.ReadAsync(TableSchema.Of<TRow>().Name, cancellationToken).ConfigureAwait(false) is { } file
            ? [.. TableReader.Read<TRow>(file)]
            : [];

    private async Task<PresentTables> TablesAsync(SeasonPhase phase, int year, CancellationToken cancellationToken) =>
        new(
            store,
            (
                await store
                    .GetJsonAsync<SeasonManifest>(Buckets.Historical, SeasonManifest.Key(phase, year), cancellationToken)
                    .ConfigureAwait(false)
            )?.Value
        );
}
