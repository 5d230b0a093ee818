using MlbSts.Json;
using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>One side's page of the score book: line score, players' lines, who has played and who is left.</summary>
internal sealed class SideBook
{
    private readonly Dictionary<int, PlayerLine> _lines;
    private readonly List<int> _bench;
    private readonly List<int> _bullpen;
    private readonly List<int> _batters = [];
    private readonly List<int> _pitchers = [];
    private readonly List<int> _order = [];
    private JsonTree? _json;
    private VersionedJson _batting;
    private VersionedJson _pitching;
    private VersionedJson _fielding;

    public SideBook(Lineup lineup)
    {
        Lineup = lineup;
        Order = [.. lineup.Order];
        Pitcher = lineup.Starter;
        _lines = lineup.Roster.All.ToDictionary(player => player.Id, player => new PlayerLine(player, lineup.Roster.Club));
        _bench = [.. lineup.Roster.Fielders.Concat(lineup.Roster.Hitters).Select(player => player.Id)];
        _bullpen = [.. lineup.Roster.Starters.Concat(lineup.Roster.Relievers).Select(player => player.Id)];
    }

    public Lineup Lineup { get; }

    public Club Club => Lineup.Roster.Club;

    public Player[] Order { get; }

    public Player Pitcher { get; private set; }

    /// <summary>Whose turn it is, 0 to 8.</summary>
    public int Slot { get; set; }

    public List<InningLine> Innings { get; } = [];

    public int Runs => Innings.Sum(inning => inning.Runs ?? 0);

    public int Hits => Innings.Sum(inning => inning.Hits);

    public int Errors => Innings.Sum(inning => inning.Errors);

    public int LeftOnBase => Innings.Sum(inning => inning.LeftOnBase);

    /// <summary>The pitchers in the order they came.</summary>
    public IReadOnlyList<int> Pitchers => _pitchers;

    /// <summary>A player's line; asking for it means that it changes.</summary>
    public PlayerLine Change(Player player)
    {
        var line = _lines[player.Id];
        line.Touch();
        _json = null;
        return line;
    }

    public PlayerLine Line(int playerId) => _lines[playerId];

    /// <summary>The line-up is known.</summary>
    public void PostLineup()
    {
        for (var slot = 0; slot < 9; slot++)
        {
            var player = Order[slot];
            Change(player).TakeSlot(slot, asSubstitute: false, Lineup.Positions[slot]);
            _bench.Remove(player.Id);
            _batters.Add(player.Id);
            _order.Add(player.Id);
        }
        BringPitcher(Pitcher, asStarter: true);
    }

    public void BringPitcher(Player pitcher, bool asStarter = false)
    {
        if (!asStarter)
            Change(Pitcher).SetPitching(false);
        Pitcher = pitcher;
        Change(pitcher).TakeMound(asStarter);
        _bullpen.Remove(pitcher.Id);
        _pitchers.Add(pitcher.Id);
        _batters.Add(pitcher.Id);
    }

    public void BringHitter(Player hitter, Player replaced)
    {
        var slot = Array.IndexOf(Order, replaced);
        Order[slot] = hitter;
        Change(hitter).TakeSlot(slot, asSubstitute: true, Position.PinchHitter);
        _bench.Remove(hitter.Id);
        _batters.Insert(_batters.IndexOf(replaced.Id) + 1, hitter.Id);
        _order[slot] = hitter.Id;
    }

    /// <summary>Opens an inning of the line score.</summary>
    public void Open(int inning)
    {
        while (Innings.Count < inning)
            Innings.Add(new InningLine());
    }

    public JsonTree ToJson() =>
        _json ??= JsonPart.Object(
            ("team", FeedNames.Team(Club)),
            ("teamStats", TeamStats()),
            ("players", JsonTree.Object(_lines.Values.Select(line => KeyValuePair.Create($"ID{line.Player.Id}", line.ToJson())))),
            ("batters", JsonPart.Array(_batters)),
            ("pitchers", JsonPart.Array(_pitchers)),
            ("bench", JsonPart.Array(_bench)),
            ("bullpen", JsonPart.Array(_bullpen)),
            ("battingOrder", JsonPart.Array(_order)),
            ("info", JsonPart.EmptyArray),
            ("note", JsonPart.EmptyArray)
        );

    private JsonTree TeamStats()
    {
        var (batting, pitching, fielding) = (0, 0, 0);
        foreach (var line in _lines.Values)
            (batting, pitching, fielding) = (
                batting + line.Batting.Version,
                pitching + line.Pitching.Version,
                fielding + line.Fielding.Version
            );
        return JsonPart.Object(
            ("batting", _batting.Of(batting, _lines.Values, TeamTotals.Batting)),
            ("pitching", _pitching.Of(pitching, _lines.Values, TeamTotals.Pitching)),
            ("fielding", _fielding.Of(fielding, _lines.Values, TeamTotals.Fielding))
        );
    }
}
