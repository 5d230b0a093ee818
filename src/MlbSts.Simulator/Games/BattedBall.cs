namespace MlbSts.Simulator.Games;

/// <summary>A ball put in play.</summary>
/// <param name="Trajectory">ground_ball, fly_ball, line_drive, popup or bunt_grounder.</param>
/// <param name="LaunchSpeed">Miles per hour off the bat.</param>
/// <param name="LaunchAngle">Degrees.</param>
/// <param name="Distance">Feet.</param>
/// <param name="Location">The position number of the fielder it went to, 1 to 9.</param>
/// <param name="X">Where it went, in the API's picture of the field.</param>
/// <param name="Y">Where it went, in the API's picture of the field.</param>
internal sealed record BattedBall(string Trajectory, double LaunchSpeed, int LaunchAngle, int Distance, int Location, double X, double Y)
{
    private static readonly (double X, double Y)[] Spots =
    [
        (125, 180),
        (125, 205),
        (155, 165),
        (143, 150),
        (95, 165),
        (107, 150),
        (65, 105),
        (125, 70),
        (185, 105),
    ];

    public static BattedBall Hit(SeededRandom random, string trajectory, int location)
    {
        var (low, high, angleLow, angleHigh, nearest, farthest) = trajectory switch
        {
            "ground_ball" => (70.0, 105.0, -20, 8, 5, 130),
            "line_drive" => (85.0, 110.0, 9, 22, 120, 330),
            "popup" => (60.0, 85.0, 52, 75, 60, 180),
            "bunt_grounder" => (25.0, 45.0, -50, -20, 5, 40),
            _ => (80.0, 108.0, 26, 45, 220, 400),
        };
        var (x, y) = Spots[location - 1];
        return new BattedBall(
            trajectory,
            Math.Round(random.Between(low, high), 1),
            random.Next(angleLow, angleHigh),
            random.Next(nearest, farthest),
            location,
            Math.Round(x + random.Between(-12, 12), 2),
            Math.Round(y + random.Between(-12, 12), 2)
        );
    }
}
