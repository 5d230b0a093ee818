using System.Threading.Channels;
using MlbSts.Games.Comparison;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Building;

/// <summary>
/// A new version of a season's tables: the rows of games that stay are taken from the present version, those of new games from their
/// sources. Tables are written side by side,
/// in lanes, while games are still being read.
/// </summary>
internal sealed class SeasonBuild : IDisposable
{
    // So that a lane that compresses a row group holds nobody up, and one that is slow for long does.
    private const int BatchesAhead = 4;

    private readonly ITableBuild[][] _lanes;
    private readonly Channel<ReadSlot[]>[] _channels;

    /// <summary>A build.</summary>
    /// <param name="present">The present version's file of a table; null where there is none.</param>
    public SeasonBuild(Func<string, ReadOnlyMemory<byte>?> present)
    {
        var byTwo = Comparer<(string, string)>.Create(
            static (one, other) =>
                string.CompareOrdinal(one.Item1, other.Item1) is not 0 and var first ? first : string.CompareOrdinal(one.Item2, other.Item2)
        );
        var players = new SeasonTableBuild<PlayerRow, (string Team, string Player)>(
            byTwo,
            row => (row.Team, row.PlayerId),
            game => game.Players,
            Of<PlayerRow>(),
            rows => AmbiguousPlayers = PlayerIdentity.Fill(rows)
        );
        var teams = new SeasonTableBuild<TeamRow, string>(StringComparer.Ordinal, row => row.Team, game => game.Teams, Of<TeamRow>());
        var venues = new SeasonTableBuild<VenueRow, string>(
            StringComparer.Ordinal,
            row => row.VenueId,
            game => game.Venues,
            Of<VenueRow>()
        );
        _lanes =
        [
            [Table<PitchRow>(game => game.Pitches)],
            [Table<PlayRow>(game => game.Plays)],
            [
                Table<GameRow>(
                    game => [game.Game],
                    game =>
                    {
                        teams.Keep(game.AwayTeam);
                        teams.Keep(game.HomeTeam);
                        venues.Keep(game.VenueId ?? "");
                    }
                ),
                Table<RunnerRow>(game => game.Runners),
                Table<BattingRow>(game => game.Batting, row => players.Keep((row.Team, row.PlayerId))),
                Table<PitchingRow>(game => game.Pitching, row => players.Keep((row.Team, row.PlayerId))),
                Table<FieldingRow>(game => game.Fielding, row => players.Keep((row.Team, row.PlayerId))),
                Table<LineScoreRow>(game => game.LineScores),
                Table<LineupRow>(game => game.Lineups, row => players.Keep((row.Team, row.PlayerId))),
                players,
                teams,
                venues,
            ],
        ];
        _channels = [.. _lanes.Select(_ => Channel.CreateBounded<ReadSlot[]>(BatchesAhead))];

        ReadOnlyMemory<byte>? Of<TRow>()
            where TRow : TableRow => present(TableSchema.Of<TRow>().Name);

        TableBuild<TRow> Table<TRow>(Func<GameTables, IEnumerable<TRow>> rowsOf, Action<TRow>? seen = null)
            where TRow : GameTableRow, new() => new(rowsOf, Of<TRow>(), seen);
    }

    /// <summary>Players of two sources of whom nobody can tell which is which; known at the end.</summary>
    public IReadOnlyList<AmbiguousPlayer> AmbiguousPlayers { get; private set; } = [];

    /// <summary>Writes all slots and gives the finished tables.</summary>
    /// <param name="batches">The slots in the order of the games.</param>
    /// <param name="read">Told of every batch before it is written.</param>
    /// <param name="cancellationToken">Gives the build up.</param>
    public async Task<IReadOnlyList<BuiltTable>> RunAsync(
        IAsyncEnumerable<ReadSlot[]> batches,
        Action<ReadSlot[]> read,
        CancellationToken cancellationToken
    )
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lanes = Enumerable
            .Range(0, _lanes.Length)
            .Select(lane => Task.Run(() => RunLaneAsync(lane, failed), CancellationToken.None))
            .ToArray();
        try
        {
            await foreach (var batch in batches.WithCancellation(failed.Token).ConfigureAwait(false))
            {
                read(batch);
                foreach (var channel in _channels)
                    await channel.Writer.WriteAsync(batch, failed.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A lane failed: its exception is the one that counts, and comes from Task.WhenAll below.
        }
        finally
        {
            foreach (var channel in _channels)
                channel.Writer.TryComplete();
            await ((Task)Task.WhenAll(lanes)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        cancellationToken.ThrowIfCancellationRequested();
        var built = await Task.WhenAll(lanes).ConfigureAwait(false);
        return [.. built.SelectMany(tables => tables).OrderBy(table => table.Table, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in _lanes.SelectMany(lane => lane))
            table.Dispose();
    }

    private async Task<BuiltTable[]> RunLaneAsync(int lane, CancellationTokenSource failed)
    {
        try
        {
            await foreach (var batch in _channels[lane].Reader.ReadAllAsync(failed.Token).ConfigureAwait(false))
            {
                foreach (var table in _lanes[lane])
                    table.Write(batch);
            }
            return Array.ConvertAll(_lanes[lane], table => table.Close());
        }
        catch
        {
            await failed.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
