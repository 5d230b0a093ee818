namespace MlbSts.Retrosheet;

/// <summary>The state of a game between two records: who is where, and what the count and the substitutions make of the plate appearance under way.</summary>
internal sealed partial class GameState(Season season)
{
    private readonly ShortText[] teams = new ShortText[2];
    private readonly Dictionary<PlayerId, RosterPlayer>?[] rosters = new Dictionary<PlayerId, RosterPlayer>?[2];
    private readonly Lineup[] lineups = [new(), new()];
    private readonly int[] score = new int[2];
    private readonly int[] plateAppearances = new int[2];

    // The place in the order that bats next.
    private readonly int[] due = [1, 1];
    private PerBase<Runner> runners;

    private int inning;
    private int side;
    private int outs;
    private int inningRuns;
    private int inningPlateAppearances;
    private int inningEvents;
    private int eventNumber;
    private bool plateAppearanceOpen;

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
        Array.Fill(due, 1);
        runners = default;
        HomeBatsFirst = false;
        inning = side = outs = eventNumber = 0;
        pendingRunners.Clear();
        ResetOverrides();
        StartHalfInning(0, 0);
    }

    public int Score(int team) => score[team];

    public void SetTeam(int team, ShortText code)
    {
        teams[team] = code;
        rosters[team] = season.Roster(code);
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
        EndPlateAppearance();
        PlacePendingRunners();
    }

    private void EndPlateAppearance()
    {
        plateAppearanceOpen = false;
        balls = strikes = 0;
        chargedBatter = default;
        chargedPitcher = default;
        pinchHitFor = default;
        pinchHitForPosition = 0;
        pinchHitter = default;
    }
}
