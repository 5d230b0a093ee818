using System.Globalization;
using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Lake.Files;
using MlbSts.Lake.Manifests;
using MlbSts.Storage;

namespace MlbSts.Cli.Tests.Query;

/// <summary>Files seasons into a store as a load does: the tables' Parquet files and the manifest that names them.</summary>
internal static class SeasonWriter
{
    public static async Task<SeasonManifest> Write(
        IObjectStore store,
        SeasonPhase phase,
        int year,
        IEnumerable<GameTables> games,
        string source
    )
    {
        await store.EnsureBucketAsync(Buckets.All.Single(bucket => bucket.Name == Buckets.Historical), CancellationToken.None);
        var files = TableSchema.All.ToDictionary(
            table => table.RowType,
            table => (ITableFile)Activator.CreateInstance(typeof(TableFile<>).MakeGenericType(table.RowType))!
        );
        var entries = new List<ManifestGame>();
        var once = new HashSet<object>();
        foreach (var game in games)
        {
            game.Stamp(new Provenance(source, "test", "load-1"));
            entries.Add(new ManifestGame(game.Game.GameId, null, 1, source, "test", new string('0', 64), null));
            foreach (var row in game.Rows.Where(row => IdOf(row) is not { } id || once.Add(id)))
                files[row.GetType()].Add(row);
        }
        var tables = new List<ManifestTable>();
        foreach (var table in TableSchema.All)
        {
            var (body, rows) = files[table.RowType].Close();
            var info = await store.PutAsync(
                Buckets.Historical,
                SeasonManifest.TableKey(phase, year, table.Name),
                body,
                new PutOptions(),
                CancellationToken.None
            );
            tables.Add(new ManifestTable(table.Name, rows, info.Reference));
            files[table.RowType].Dispose();
        }
        var manifest = new SeasonManifest(phase, year, 1, "load-1", entries, tables, []);
        await store.PutJsonAsync(Buckets.Historical, SeasonManifest.Key(phase, year), manifest, CancellationToken.None);
        return manifest;
    }

    // What a season has once, however many games name it.
    private static object? IdOf(TableRow row) =>
        row switch
        {
            PlayerRow player => (player.PlayerId, player.Team),
            TeamRow team => team.Team,
            VenueRow venue => (venue.VenueId, 'v'),
            _ => null,
        };

    /// <summary>A game with a play for every event given, all by the first batter.</summary>
    public static GameTables Game(string id, SeasonPhase phase, params string[] events)
    {
        Assert.True(GameKey.TryParse(id, out var key));
        var game = new GameTables(
            new GameRow
            {
                GameId = id,
                Season = key.Date.Year,
                Phase = phase.Folder(),
                Date = key.Date,
                HomeTeam = key.HomeTeam,
                AwayTeam = "VIS",
                GameNumber = key.Number,
                StartTime = key.Date.ToDateTime(new TimeOnly(17, 5), DateTimeKind.Utc),
                Status = "final",
                HomeScore = events.Length,
                Account = "full",
            }
        );
        var index = 0;
        game.Plays.AddRange(
            events.Select(happened => new PlayRow
            {
                GameId = id,
                PlayIndex = ++index,
                Event = happened,
                BatterId = "batt001",
                PitcherId = "pitc001",
                Half = "top",
            })
        );
        game.Players.Add(
            new PlayerRow
            {
                PlayerId = "batt001",
                Team = key.HomeTeam,
                Season = key.Date.Year,
                FullName = $"Lefty \"Ace\" O'Neill, {key.Date.Year.ToString(CultureInfo.InvariantCulture)}",
            }
        );
        return game;
    }

    private interface ITableFile : IDisposable
    {
        void Add(TableRow row);

        (byte[] Body, long Rows) Close();
    }

    private sealed class TableFile<TRow> : ITableFile
        where TRow : TableRow, new()
    {
        private readonly MemoryStream stream = new();
        private readonly TableWriter<TRow> writer;

        public TableFile() => writer = new TableWriter<TRow>(stream);

        public void Add(TableRow row) => writer.Write([(TRow)row]);

        public (byte[] Body, long Rows) Close()
        {
            writer.Close();
            return (stream.ToArray(), writer.RowCount);
        }

        public void Dispose()
        {
            writer.Dispose();
            stream.Dispose();
        }
    }
}
