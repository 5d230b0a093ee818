namespace MlbSts.Retrosheet;

/// <summary>The totals of one game by player and team, added up from its plays. It holds nothing of the game and may be kept.</summary>
public sealed partial class BoxScore
{
    private readonly Dictionary<(int Side, PlayerId Player), BattingLine> batting = [];
    private readonly Dictionary<(int Side, PlayerId Player), PitchingLine> pitching = [];
    private readonly Dictionary<(int Side, PlayerId Player, int Position), FieldingLine> fielding = [];

    // The line each side's pitcher and fielders had last: nine fielders get every out, and they seldom change.
    private readonly PitchingLine?[] latestPitcher = new PitchingLine?[2];
    private readonly FieldingLine?[] latestFielder = new FieldingLine?[2 * 10];
    private readonly TeamTotals[] teams = [new(0), new(1)];

    private BoxScore()
    {
    }

    /// <summary>Batting lines in the order in which players came into the game.</summary>
    public IReadOnlyCollection<BattingLine> Batting => batting.Values;

    /// <summary>Pitching lines in the order in which they pitched.</summary>
    public IReadOnlyCollection<PitchingLine> Pitching => pitching.Values;

    /// <summary>Fielding lines, one for each player and position.</summary>
    public IReadOnlyCollection<FieldingLine> Fielding => fielding.Values;

    /// <summary>The line of a team.</summary>
    /// <param name="side">0 the visiting team, 1 the home team.</param>
    public TeamTotals Team(int side) => teams[side];

    /// <summary>Adds up a game.</summary>
    public static BoxScore Of(Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var box = new BoxScore();
        foreach (var entry in game.Lineups)
        {
            if (entry.Slot > 0)
                box.BattingOf(entry.Side, entry.Player);
            if (entry.Position <= 9)
                box.FieldingOf(entry.Side, entry.Player, entry.Position);
            if (entry.Position == 1)
                box.PitchingOf(entry.Side, entry.Player);
        }
        foreach (var play in game.Events)
            box.Add(play);
        foreach (var official in game.EarnedRuns)
        {
            for (var side = 0; side < 2; side++)
            {
                if (box.pitching.TryGetValue((side, official.Pitcher), out var line))
                    line.OfficialEarnedRuns = official.Runs;
            }
        }
        box.AddUp();
        return box;
    }

    private void AddUp()
    {
        foreach (var line in batting.Values)
            teams[line.Side].Batting.Add(line);
        foreach (var line in pitching.Values)
        {
            teams[line.Side].Pitchers++;
            teams[line.Side].IndividualEarnedRuns += line.EarnedRuns;
            teams[line.Side].WildPitches += line.WildPitches;
            teams[line.Side].Balks += line.Balks;
        }
        foreach (var line in fielding.Values)
        {
            teams[line.Side].Putouts += line.Putouts;
            teams[line.Side].Assists += line.Assists;
            teams[line.Side].Errors += line.Errors;
            teams[line.Side].PassedBalls += line.PassedBalls;
        }
    }

    private BattingLine BattingOf(int side, PlayerId player)
    {
        if (!batting.TryGetValue((side, player), out var line))
            batting[(side, player)] = line = new BattingLine(player, side);
        return line;
    }

    private PitchingLine PitchingOf(int side, PlayerId player)
    {
        if (latestPitcher[side] is { } latest && latest.Player == player)
            return latest;
        if (!pitching.TryGetValue((side, player), out var line))
            pitching[(side, player)] = line = new PitchingLine(player, side);
        return latestPitcher[side] = line;
    }

    private FieldingLine FieldingOf(int side, PlayerId player, int position)
    {
        ref var latest = ref latestFielder[side * 10 + position];
        if (latest is not null && latest.Player == player)
            return latest;
        if (!fielding.TryGetValue((side, player, position), out var line))
            fielding[(side, player, position)] = line = new FieldingLine(player, side, position);
        return latest = line;
    }
}
