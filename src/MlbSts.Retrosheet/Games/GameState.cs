namespace MlbSts.Retrosheet;

/// <summary>The state of a game between two records: who is where, and what the count and the substitutions make of the plate appearance under way.</summary>
internal sealed partial class GameState(Season season)
{
    private readonly ShortText[] teams = new ShortText[2];
    private readonly Dictionary<PlayerId, RosterPlayer>?[] rosters = new Dictionary<PlayerId, RosterPlayer>?[2];
    private readonly Lineup[] lineups = [new(), new()];
    private readonly int[] score = new int[2];
    private readonly int[] plateAppearances = new int[2];

    private PerBase<Runner> runners;

    private int inning;
    private int side;
    private int outs;
    private int inningRuns;
    private int inningPlateAppearances;
    private int inningEvents;
    private int eventNumber;
    private bool plateAppearanceOpen;

    private PlayerId batterOfRecord;
    private bool isCountKnown;
    private int balls;
    private int strikes;

    /// <summary>The number the next play gets.</summary>
    public int NextEvent => eventNumber + 1;

    public void Start()
    {
        Array.Clear(teams);
        Array.Clear(rosters);
        lineups[0].Clear();
        lineups[1].Clear();
        Array.Clear(score);
        Array.Clear(plateAppearances);
        starters.Clear();
        runners = default;
        HomeBatsFirst = false;
        inning = side = outs = eventNumber = 0;
        batterOfRecord = default;
        isCountKnown = false;
        ClearAdjustments();
        EndPlateAppearance();
        StartHalfInning(0, 0);
    }

    public int Score(int team) => score[team];

    public void SetTeam(int team, ShortText code)
    {
        teams[team] = code;
        rosters[team] = season.RosterInPlay(code);
    }

    public ShortText Team(int team) => teams[team];

    /// <summary>The home team bats first.</summary>
    public bool HomeBatsFirst { get; set; }

    private Lineup Batting => lineups[side];

    private Lineup Fielding => lineups[1 - side];

    private void StartHalfInning(int newInning, int newSide)
    {
        inning = newInning;
        side = newSide;
        outs = inningRuns = inningPlateAppearances = inningEvents = 0;
        plateAppearanceOpen = false;
        runners = default;
        EndPinchHitting();
        lineups[0].SettleDesignatedHitter();
        lineups[1].SettleDesignatedHitter();
    }

    private void EndPlateAppearance()
    {
        chargedBatter = default;
        chargedPitcher = default;
        EndPinchHitting();
    }

    private void EndPinchHitting()
    {
        pinchHitting = false;
        pinchHitFor = default;
        pinchHitForPosition = 0;
    }
}
