using System.Globalization;
using System.Reflection;
using MlbSts.Domain;
using MlbSts.Lake;
using MlbSts.Lake.Files;
using MlbSts.Lake.Manifests;
using MlbSts.Lake.Schema;
using MlbSts.Storage;

namespace MlbSts.Cli.Tests.Query;

/// <summary>Files seasons into a store as a load does: the tables' Parquet files and the manifest that names them.</summary>
internal static class SeasonWriter
{
    public static async Task<SeasonManifest> Write(IObjectStore store, SeasonPhase phase, int year, IReadOnlyList<GameTables> games, string source)
    {
        await store.EnsureBucketAsync(Buckets.All.Single(bucket => bucket.Name == Buckets.Historical), CancellationToken.None);
        foreach (var game in games)
            game.Stamp(new Provenance(source, "test", "load-1"));
        var rows = games.SelectMany(game => game.Rows).ToLookup(row => row.GetType());
        var tables = new List<ManifestTable>();
        foreach (var table in TableSchema.All)
        {
            var write = typeof(SeasonWriter).GetMethod(nameof(Parquet), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(table.RowType);
            var body = (byte[])write.Invoke(null, [rows[table.RowType]])!;
            var info = await store.PutAsync(Buckets.Historical, SeasonManifest.TableKey(phase, year, table.Name), body, new PutOptions(), CancellationToken.None);
            tables.Add(new ManifestTable(table.Name, rows[table.RowType].Count(), info.Reference));
        }
        var entries = games.Select(game => new ManifestGame(game.Game.GameId, null, 1, source, "test", new string('0', 64), null)).ToList();
        var manifest = new SeasonManifest(phase, year, 1, "load-1", entries, tables, []);
        await store.PutJsonAsync(Buckets.Historical, SeasonManifest.Key(phase, year), manifest, CancellationToken.None);
        return manifest;
    }

    /// <summary>A game with a play for every event given, all by the first batter.</summary>
    public static GameTables Game(string id, SeasonPhase phase, params string[] events)
    {
        Assert.True(GameKey.TryParse(id, out var key));
        var game = new GameTables(new GameRow
        {
            GameId = id, Season = key.Date.Year, Phase = phase.Folder(), Date = key.Date, HomeTeam = key.HomeTeam, AwayTeam = "VIS", GameNumber = key.Number,
            StartTime = key.Date.ToDateTime(new TimeOnly(17, 5), DateTimeKind.Utc), Status = "final", HomeScore = events.Length, Account = "full",
        });
        var index = 0;
        game.Plays.AddRange(events.Select(happened => new PlayRow { GameId = id, PlayIndex = ++index, Event = happened, BatterId = "batt001", PitcherId = "pitc001", Half = "top" }));
        game.Players.Add(new PlayerRow { PlayerId = "batt001", Team = key.HomeTeam, Season = key.Date.Year, FullName = $"Lefty \"Ace\" O'Neill, {key.Date.Year.ToString(CultureInfo.InvariantCulture)}" });
        return game;
    }

    private static byte[] Parquet<TRow>(IEnumerable<TableRow> rows)
        where TRow : TableRow, new()
    {
        using var stream = new MemoryStream();
        using var writer = new TableWriter<TRow>(stream);
        writer.Write(rows.Cast<TRow>());
        writer.Close();
        return stream.ToArray();
    }
}
