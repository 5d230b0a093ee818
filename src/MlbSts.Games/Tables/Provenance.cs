namespace MlbSts.Games.Tables;

/// <summary>Where a row came from: the last columns of every table. The rows of a game share one.</summary>
/// <param name="Source">The kind of source: statsapi, gameday, retrosheet or custom.</param>
/// <param name="SourceId">The file the row came from, and the game in it where a file holds many.</param>
/// <param name="LoadId">The load that wrote the row: the same input gives the same id.</param>
public sealed record Provenance(string Source, string SourceId, string LoadId)
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [Column("source", nameof(Source)), Column("source_id", nameof(SourceId)), Column("load_id", nameof(LoadId))];

    private static TableColumn Column(string name, string property) =>
        new(name, typeof(string), false) { DocumentationId = TableColumn.DocumentationIdOf(typeof(Provenance).GetProperty(property)!) };
}
