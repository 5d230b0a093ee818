using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>
/// How often a plate appearance ends how: the major leagues of the 2020s (strikeouts 22 %, walks 8.5 %, batting average about .245).
/// </summary>
internal static class OutcomeTable
{
    private const double UsualAverage = 0.25;

    private static readonly (double Weight, int Fielder)[] GroundBalls = [(0.3, 6), (0.27, 4), (0.2, 5), (0.13, 3), (0.08, 1), (0.02, 2)];
    private static readonly (double Weight, int Fielder)[] FlyBalls = [(0.3, 7), (0.4, 8), (0.3, 9)];
    private static readonly (double Weight, int Fielder)[] PopUps = [(0.12, 2), (0.2, 3), (0.24, 4), (0.2, 5), (0.24, 6)];
    private static readonly (double Weight, int Fielder)[] Liners =
    [
        (0.1, 3),
        (0.15, 4),
        (0.12, 5),
        (0.15, 6),
        (0.16, 7),
        (0.16, 8),
        (0.16, 9),
    ];

    public static (PlayKind Kind, BattedBall? Ball) Draw(Diamond diamond, Player batter, SeededRandom random)
    {
        var average = (double)batter.Season.Hits / Math.Max(1, batter.Season.AtBats);
        var skill = Math.Clamp(0.5 + (average / UsualAverage / 2), 0.8, 1.2);
        var kind = random.Pick<PlayKind>([
            (0.222, PlayKind.Strikeout),
            (0.083, PlayKind.Walk),
            (0.011, PlayKind.HitByPitch),
            (0.031 * skill, PlayKind.HomeRun),
            (0.143 * skill, PlayKind.Single),
            (0.045 * skill, PlayKind.Double),
            (0.004, PlayKind.Triple),
            (0.011, PlayKind.FieldError),
            (0.2, PlayKind.Groundout),
            (0.13, PlayKind.Flyout),
            (0.05, PlayKind.Lineout),
            (0.07, PlayKind.PopOut),
        ]);
        if (
            kind == PlayKind.Groundout
            && diamond is { Outs: 0 }
            && diamond[3] is null
            && (diamond[1] ?? diamond[2]) is not null
            && random.Chance(0.06)
        )
            kind = PlayKind.SacrificeBunt;
        return (kind, kind.InPlay ? BallFor(kind, random) : null);
    }

    private static BattedBall BallFor(PlayKind kind, SeededRandom random)
    {
        var (trajectory, fielders) = kind switch
        {
            _ when kind == PlayKind.Groundout || kind == PlayKind.FieldError => ("ground_ball", GroundBalls),
            _ when kind == PlayKind.SacrificeBunt => ("bunt_grounder", [(0.5, 1), (0.3, 5), (0.2, 3)]),
            _ when kind == PlayKind.PopOut => ("popup", PopUps),
            _ when kind == PlayKind.Lineout => ("line_drive", Liners),
            _ when kind == PlayKind.Flyout || kind == PlayKind.HomeRun => ("fly_ball", FlyBalls),
            _ => (random.Chance(0.3) ? "ground_ball" : "line_drive", FlyBalls),
        };
        return BattedBall.Hit(random, trajectory, random.Pick<int>(fielders));
    }
}
