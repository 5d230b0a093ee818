using MlbSts.Domain;

namespace MlbSts.StatsApi.Http;

/// <summary>What is asked.</summary>
/// <param name="Endpoint">Its name in messages and metrics.</param>
/// <param name="PathAndQuery">Below the base address, with the leading slash.</param>
/// <param name="GamePk">The game, where it is about one.</param>
internal sealed record ApiRequest(string Endpoint, string PathAndQuery, GamePk? GamePk = null);
