using MlbSts.Json;
using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Feeds;

/// <summary>A player's part of the box score. The JSON is made anew only after something has changed.</summary>
internal sealed class PlayerLine(Player player, Club club)
{
    private JsonTree? _json;
    private VersionedJson _batting;
    private VersionedJson _pitching;
    private VersionedJson _fielding;
    private VersionedJson _seasonBatting;
    private VersionedJson _seasonPitching;

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
        Forget();
    }

    public void TakeMound(bool asStarter)
    {
        (HasPitched, Started) = (true, asStarter);
        Forget();
        SetPitching(true);
    }

    public void SetPitching(bool isPitching) => (IsPitching, _json) = (isPitching, null);

    public void SetBatting(bool isBatting) => (IsBatting, _json) = (isBatting, null);

    public void SetDecision(char decision)
    {
        Decision = decision;
        Forget();
    }

    /// <summary>A count has changed.</summary>
    public void Touch() => _json = null;

    public JsonTree ToJson() =>
        _json ??= JsonPart.Object([
            ("person", FeedNames.Person(player)),
            ("jerseyNumber", player.Number),
            ("position", FeedNames.Place(Position)),
            ("status", JsonPart.Object(("code", "A"), ("description", "Active"))),
            ("parentTeamId", club.Id),
            .. BattingOrder.Length > 0 ? [("battingOrder", BattingOrder)] : Array.Empty<(string, JsonPart)>(),
            (
                "stats",
                JsonPart.Object(
                    ("batting", HasBatted ? _batting.Of(Batting.Version, this, PlayerStats.Batting) : JsonPart.Empty),
                    ("pitching", HasPitched ? _pitching.Of(Pitching.Version, this, PlayerStats.Pitching) : JsonPart.Empty),
                    (
                        "fielding",
                        InGame ? _fielding.Of(Fielding.Version, this, static line => PlayerStats.Fielding(line.Fielding)) : JsonPart.Empty
                    )
                )
            ),
            (
                "seasonStats",
                JsonPart.Object(
                    ("batting", _seasonBatting.Of(Batting.Version, this, PlayerStats.SeasonBatting)),
                    ("pitching", _seasonPitching.Of(Pitching.Version, this, PlayerStats.SeasonPitching)),
                    ("fielding", JsonPart.Empty)
                )
            ),
            (
                "gameStatus",
                JsonPart.Object(
                    ("isCurrentBatter", IsBatting),
                    ("isCurrentPitcher", IsPitching),
                    ("isOnBench", !InGame),
                    ("isSubstitute", InGame && !Started)
                )
            ),
            .. InGame ? [("allPositions", JsonTree.Array([FeedNames.Place(Position)]))] : Array.Empty<(string, JsonPart)>(),
        ]);

    /// <summary>What the blocks say besides the counts has changed.</summary>
    private void Forget()
    {
        (_json, _batting, _pitching, _fielding, _seasonBatting, _seasonPitching) = (null, default, default, default, default, default);
    }
}
