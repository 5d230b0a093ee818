namespace MlbSts.Simulator.Games;

/// <summary>A pitch as the cameras see it, in small.</summary>
/// <param name="TypeCode">FF, SI, SL, CH, CU.</param>
/// <param name="Type">The type in words.</param>
/// <param name="StartSpeed">Miles per hour.</param>
/// <param name="X">Feet from the middle of the plate.</param>
/// <param name="Z">Feet above the ground.</param>
/// <param name="SpinRate">Turns a minute.</param>
internal sealed record PitchLook(string TypeCode, string Type, double StartSpeed, double X, double Z, int SpinRate)
{
    private static readonly (double Weight, (string Code, string Type, double Speed, int Spin) Pitch)[] Types =
    [
        (0.34, ("FF", "Four-Seam Fastball", 94.3, 2290)),
        (0.2, ("SI", "Sinker", 93.4, 2140)),
        (0.24, ("SL", "Slider", 85.6, 2410)),
        (0.13, ("CH", "Changeup", 85.2, 1760)),
        (0.09, ("CU", "Curveball", 79.4, 2530)),
    ];

    public static PitchLook Throw(SeededRandom random, bool inZone)
    {
        var (code, type, speed, spin) = random.Pick<(string, string, double, int)>(Types);
        var x = inZone ? random.Between(-0.83, 0.83) : random.Between(0.9, 1.7) * (random.Chance(0.5) ? 1 : -1);
        var z = inZone ? random.Between(1.6, 3.4) : random.Between(0.6, 4.2);
        return new PitchLook(
            code,
            type,
            Math.Round(speed + random.Between(-2.5, 2.5), 1),
            Math.Round(x, 2),
            Math.Round(z, 2),
            spin + random.Next(-150, 150)
        );
    }
}
