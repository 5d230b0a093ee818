namespace MlbSts.BulkLoader.Checks;

/// <summary>Differences between plays and game logs that have been looked into one by one; the plays are read as Chadwick's tools read them.</summary>
internal static class KnownLogDifferences
{
    private const string AnAssistLess = "the log has an assist less than the plays credit, and cwevent reads the plays as we do";
    private const string APitcherLess = "the log has a pitcher less than the substitutions and the data records name; cwgame counts as we do";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["KCA201607230 KCA assists: 10, ours 11"] = AnAssistLess,
        ["SLN201609080 SLN assists: 12, ours 13"] = AnAssistLess,
        ["LAN198209250 LAN assists: 12, ours 13"] = AnAssistLess,
        ["TOR198206080 TOR assists: 14, ours 15"] = AnAssistLess,
        ["SLN198206140 MON assists: 9, ours 10"] = AnAssistLess,
        ["SLN198206140 MON double plays: 1, ours 2"] = "8(B)6(2)/FDP and 46(1)3/GDP are both marked as double plays, and cwevent flags both",
        ["CHN198205310 SDN errors: 1, ours 2"] = "the plays charge PO1(E1) and the E6 of 99(1)/FO.3-H;2-H(E6/TH1)(NR), and cwevent counts both",
        ["ATL201609180 WAS pitchers: 5, ours 6"] = APitcherLess,
        ["BAL201608170 BAL pitchers: 2, ours 3"] = APitcherLess,
        ["MIL201607270 MIL earned runs: 2, ours 3"] = "data,er charges Nelson with three earned runs, the plays and the log with two; the lake takes data,er",
        ["ATL201609180 ATL left on base: 8, ours 9"] = "cwgame counts nine as we do",
    };

    /// <summary>Why they differ; null where nobody has looked into it.</summary>
    public static string? ReasonOf(CheckDifference difference) => Reasons.GetValueOrDefault(difference.ToString());
}
