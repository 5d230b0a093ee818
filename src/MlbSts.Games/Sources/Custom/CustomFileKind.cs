namespace MlbSts.Games.Sources.Custom;

/// <summary>How a file is read.</summary>
internal enum CustomFileKind
{
    /// <summary>Divided by commas, semicolons or tabs: DuckDB finds out.</summary>
    Csv,

    /// <summary>An array of objects, or an object a line.</summary>
    Json,

    /// <summary>Parquet.</summary>
    Parquet,
}
