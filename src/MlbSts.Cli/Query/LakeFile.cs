using MlbSts.Domain;

namespace MlbSts.Cli.Query;

/// <summary>A table of a season's phase as a local Parquet file.</summary>
internal sealed record LakeFile(string Table, int Season, SeasonPhase Phase, string Path);
