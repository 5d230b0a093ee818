using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Games;
using MlbSts.StatsApi.Documents;

namespace MlbSts.Simulator.Feeds;

/// <summary>A player's part of the box score. The JSON is made anew only after something has changed.</summary>
internal sealed class PlayerLine(Player player, Club club)
{
    private JsonTree? _json;

    public Player Player => player;

    public StatLine<BattingStat> Batting { get; } = new();

    public StatLine<PitchingStat> Pitching { get; } = new();

    public StatLine<FieldingStat> Fielding { get; } = new();

    public bool HasBatted { get; private set; }

    public bool HasPitched { get; private set; }

    public bool Started { get; private set; }

    /// <summary>His place in the order as the feed writes it: 300, 301 for his first substitute; empty for a pitcher.</summary>
    public string BattingOrder { get; private set; } = "";

    public Position Position { get; private set; } = player.Position;

    public bool IsPitching { get; private set; }

    public bool IsBatting { get; private set; }

    /// <summary>W, L, S, or nothing.</summary>
    public char Decision { get; private set; } = ' ';

    private bool InGame => HasBatted || HasPitched;

    public void TakeSlot(int slot, bool asSubstitute, Position position)
    {
        (HasBatted, Started, BattingOrder, Position) = (true, !asSubstitute, $"{slot + 1}0{(asSubstitute ? 1 : 0)}", position);
        Touch();
    }

    public void TakeMound(bool asStarter)
    {
        (HasPitched, Started) = (true, asStarter);
        SetPitching(true);
    }

    public void SetPitching(bool isPitching) => (IsPitching, _json) = (isPitching, null);

    public void SetBatting(bool isBatting) => (IsBatting, _json) = (isBatting, null);

    public void SetDecision(char decision) => (Decision, _json) = (decision, null);

    /// <summary>A count has changed.</summary>
    public void Touch() => _json = null;

    public JsonTree ToJson() => _json ??= JsonPart.Object(
    [
        ("person", FeedNames.Person(player)), ("jerseyNumber", player.Number), ("position", FeedNames.Place(Position)),
        ("status", JsonPart.Object(("code", "A"), ("description", "Active"))), ("parentTeamId", club.Id),
        .. BattingOrder.Length > 0 ? [("battingOrder", BattingOrder)] : Array.Empty<(string, JsonPart)>(),
        ("stats", JsonPart.Object(
            ("batting", HasBatted ? PlayerStats.Batting(this) : JsonPart.Empty),
            ("pitching", HasPitched ? PlayerStats.Pitching(this) : JsonPart.Empty),
            ("fielding", InGame ? PlayerStats.Fielding(Fielding) : JsonPart.Empty))),
        ("seasonStats", JsonPart.Object(("batting", PlayerStats.SeasonBatting(this)), ("pitching", PlayerStats.SeasonPitching(this)), ("fielding", JsonPart.Empty))),
        ("gameStatus", JsonPart.Object(("isCurrentBatter", IsBatting), ("isCurrentPitcher", IsPitching), ("isOnBench", !InGame), ("isSubstitute", InGame && !Started))),
        .. InGame ? [("allPositions", JsonTree.Array([FeedNames.Place(Position)]))] : Array.Empty<(string, JsonPart)>(),
    ]);
}
