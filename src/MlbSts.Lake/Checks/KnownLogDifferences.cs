namespace MlbSts.Lake.Checks;

/// <summary>
/// Differences between plays and game logs that have been looked into one by one; the plays are read as Chadwick's tools read them.
/// </summary>
internal static class KnownLogDifferences
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["SLN198206140 MON double plays: 1, ours 2"] =
            "8(B)6(2)/FDP and 46(1)3/GDP are both marked as double plays, and cwevent flags both",
        ["SLN198206140 MON assists: 9, ours 10"] = "the log has an assist less than the plays credit, and cwevent reads the plays as we do",
        ["CHN198205310 SDN errors: 1, ours 2"] =
            "the plays charge PO1(E1) and the E6 of 99(1)/FO.3-H;2-H(E6/TH1)(NR), and cwevent counts both",
        ["MIL201607270 MIL earned runs: 2, ours 3"] =
            "data,er charges Nelson with three earned runs, the plays and the log with two; the lake takes data,er",
    };

    /// <summary>Why they differ; null where nobody has looked into it.</summary>
    public static string? ReasonOf(CheckDifference difference) => Reasons.GetValueOrDefault(difference.ToString());
}
