using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.BoxScores;

/// <summary>The totals of one game by player and team, added up from its plays. It holds nothing of the game and may be kept.</summary>
public sealed partial class BoxScore
{
    private readonly Dictionary<(int Side, PlayerId Player), BattingLine> _batting = [];
    private readonly Dictionary<(int Side, PlayerId Player), PitchingLine> _pitching = [];
    private readonly Dictionary<(int Side, PlayerId Player, int Position), FieldingLine> _fielding = [];

    // The line each side's pitcher and fielders had last: nine fielders get every out, and they seldom change.
    private readonly PitchingLine?[] _latestPitcher = new PitchingLine?[2];
    private readonly FieldingLine?[] _latestFielder = new FieldingLine?[2 * 10];
    private readonly TeamTotals[] _teams = [new(0), new(1)];

    private BoxScore() { }

    /// <summary>Batting lines in the order in which players came into the game.</summary>
    public IReadOnlyCollection<BattingLine> Batting => _batting.Values;

    /// <summary>Pitching lines in the order in which they pitched.</summary>
    public IReadOnlyCollection<PitchingLine> Pitching => _pitching.Values;

    /// <summary>Fielding lines, one for each player and position.</summary>
    public IReadOnlyCollection<FieldingLine> Fielding => _fielding.Values;

    /// <summary>The line of a team.</summary>
    /// <param name="side">0 the visiting team, 1 the home team.</param>
    public TeamTotals Team(int side) => _teams[side];

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
                if (box._pitching.TryGetValue((side, official.Pitcher), out var line))
                    line.OfficialEarnedRuns = official.Runs;
            }
        }
        box.AddUp();
        return box;
    }

    private void AddUp()
    {
        foreach (var line in _batting.Values)
            _teams[line.Side].Batting.Add(line);
        foreach (var line in _pitching.Values)
        {
            _teams[line.Side].Pitchers++;
            _teams[line.Side].IndividualEarnedRuns += line.EarnedRuns;
            _teams[line.Side].WildPitches += line.WildPitches;
            _teams[line.Side].Balks += line.Balks;
        }
        foreach (var line in _fielding.Values)
        {
            _teams[line.Side].Putouts += line.Putouts;
            _teams[line.Side].Assists += line.Assists;
            _teams[line.Side].Errors += line.Errors;
            _teams[line.Side].PassedBalls += line.PassedBalls;
        }
    }

    private BattingLine BattingOf(int side, PlayerId player)
    {
        if (!_batting.TryGetValue((side, player), out var line))
            _batting[(side, player)] = line = new BattingLine(player, side);
        return line;
    }

    private PitchingLine PitchingOf(int side, PlayerId player)
    {
        if (_latestPitcher[side] is { } latest && latest.Player == player)
            return latest;
        if (!_pitching.TryGetValue((side, player), out var line))
            _pitching[(side, player)] = line = new PitchingLine(player, side);
        return _latestPitcher[side] = line;
    }

    private FieldingLine FieldingOf(int side, PlayerId player, int position)
    {
        ref var latest = ref _latestFielder[side * 10 + position];
        if (latest is not null && latest.Player == player)
            return latest;
        if (!_fielding.TryGetValue((side, player, position), out var line))
            _fielding[(side, player, position)] = line = new FieldingLine(player, side, position);
        return latest = line;
    }
}
