using MlbSts.Json;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>A player of a boxscore.</summary>
/// <param name="Id">MLB's number.</param>
/// <param name="Team">Retrosheet's code of his team.</param>
/// <param name="Order">His <c>battingOrder</c>: 301 the first who replaced the third.</param>
/// <param name="Positions">What he played, in order: 1 to 9, 10 designated hitter, 11 pinch hitter, 12 pinch runner.</param>
/// <param name="Statistics">His figures of this game.</param>
internal sealed record FeedPlayer(string Id, string Team, int? Order, IReadOnlyList<int> Positions, JsonTree? Statistics)
{
    public int? Slot => Order / 100;

    public int? Sequence => Order % 100;

    public bool StartedOnTheMound { get; init; }

    public bool IsStarter => StartedOnTheMound || Sequence == 0;

    public static FeedPlayer? Read(JsonTree player, string team)
    {
        if (player["person"]?["id"]?.AsString() is not { } id)
            return null;
        var positions = new List<int>();
        foreach (var position in player["allPositions"]?.Items ?? [])
        {
            if (position["code"]?.AsInt() is >= 1 and <= 12 and var code)
                positions.Add(code);
        }
        return new FeedPlayer(id, team, player["battingOrder"]?.AsInt(), positions, player["stats"]);
    }
}
