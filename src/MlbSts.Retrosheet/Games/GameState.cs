using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>
/// The state of a game between two records: who is where, and what the count and the substitutions make of the plate appearance under way.
/// </summary>
internal sealed partial class GameState(Season season)
{
    private readonly ShortText[] _teams = new ShortText[2];
    private readonly Dictionary<PlayerId, RosterPlayer>?[] _rosters = new Dictionary<PlayerId, RosterPlayer>?[2];
    private readonly Lineup[] _lineups = [new(), new()];
    private readonly int[] _score = new int[2];
    private readonly int[] _plateAppearances = new int[2];

    private PerBase<Runner> _runners;

    private int _inning;
    private int _side;
    private int _outs;
    private int _inningRuns;
    private int _inningPlateAppearances;
    private int _inningEvents;
    private int _eventNumber;
    private bool _plateAppearanceOpen;

    private PlayerId _batterOfRecord;
    private bool _isCountKnown;
    private int _balls;
    private int _strikes;

    /// <summary>The number the next play gets.</summary>
    public int NextEvent => _eventNumber + 1;

    public void Start()
    {
        Array.Clear(_teams);
        Array.Clear(_rosters);
        _lineups[0].Clear();
        _lineups[1].Clear();
        Array.Clear(_score);
        Array.Clear(_plateAppearances);
        _starters.Clear();
        _runners = default;
        HomeBatsFirst = false;
        _inning = _side = _outs = _eventNumber = 0;
        _batterOfRecord = default;
        _isCountKnown = false;
        ClearAdjustments();
        EndPlateAppearance();
        StartHalfInning(0, 0);
    }

    public int Score(int team) => _score[team];

    public void SetTeam(int team, ShortText code)
    {
        _teams[team] = code;
        _rosters[team] = season.RosterInPlay(code);
    }

    public ShortText Team(int team) => _teams[team];

    /// <summary>The home team bats first.</summary>
    public bool HomeBatsFirst { get; set; }

    private Lineup Batting => _lineups[_side];

    private Lineup Fielding => _lineups[1 - _side];

    private void StartHalfInning(int newInning, int newSide)
    {
        _inning = newInning;
        _side = newSide;
        _outs = _inningRuns = _inningPlateAppearances = _inningEvents = 0;
        _plateAppearanceOpen = false;
        _runners = default;
        EndPinchHitting();
        _lineups[0].SettleDesignatedHitter();
        _lineups[1].SettleDesignatedHitter();
    }

    private void EndPlateAppearance()
    {
        _chargedBatter = default;
        _chargedPitcher = default;
        EndPinchHitting();
    }

    private void EndPinchHitting()
    {
        _pinchHitting = false;
        _pinchHitFor = default;
        _pinchHitForPosition = 0;
    }
}
