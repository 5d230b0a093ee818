using Microsoft.Extensions.Time.Testing;

namespace MlbSts.Operations.Tests.Crashes;

/// <summary>The cases of the suite, by name.</summary>
internal static class CrashCases
{
    private static readonly Dictionary<string, Func<TestStore, FakeTimeProvider, CrashCase>> All = new()
    {
        ["scorecard"] = (test, time) => new ScorecardCase(test, time),
        ["promotion: first filing"] = (test, time) => new PromotionCase(test, time, null),
        ["promotion: correction"] = (test, time) => new PromotionCase(test, time, "R"),
        ["promotion: from another phase"] = (test, time) => new PromotionCase(test, time, "S"),
        ["load: the same again"] = (test, time) => new PublicationCase(test, time, isNext: true, isSameAgain: true),
        ["load: another comes"] = (test, time) => new PublicationCase(test, time, isNext: false, isSameAgain: false),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static CrashCase Of(string name, TestStore test, FakeTimeProvider time) => All[name](test, time);
}
