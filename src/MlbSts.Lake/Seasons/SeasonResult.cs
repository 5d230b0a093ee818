using MlbSts.Domain;

namespace MlbSts.Lake.Seasons;

/// <summary>What became of a season's phase.</summary>
/// <param name="Phase">Regular season or postseason.</param>
/// <param name="Year">The season.</param>
/// <param name="Version">The dataset's version now; 0 where nothing could be loaded.</param>
/// <param name="IsNew">The load made this version.</param>
/// <param name="Games">Games of the dataset now.</param>
/// <param name="Rows">Rows of all its tables.</param>
/// <param name="Bytes">Bytes of the tables this load wrote.</param>
public sealed record SeasonResult(SeasonPhase Phase, int Year, int Version, bool IsNew, int Games, long Rows, long Bytes);
