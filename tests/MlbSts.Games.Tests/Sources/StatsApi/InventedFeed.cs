using System.Text;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Tests.Sources.StatsApi;

/// <summary>A feed put together by hand, turn by turn: invented players, as few members as the reader looks at.</summary>
internal sealed class InventedFeed
{
    private readonly List<string> _turns = [];

    public int Inning { get; set; } = 1;

    public string Half { get; set; } = "top";

    /// <summary>A turn at bat of batter n against pitcher 99.</summary>
    public InventedFeed Turn(int batter, string eventType, string[] happenings, params string[] runners)
    {
        _turns.Add(
            $$$"""
            {"atBatIndex":{{{_turns.Count}}},"about":{"atBatIndex":{{{_turns.Count}}},"halfInning":"{{{Half}}}","inning":{{{Inning}}} },"result":{"event":"{{{eventType}}}","eventType":"{{{eventType}}}"},
            "matchup":{"batter":{"id":{{{batter}}}},"batSide":{"code":"L"},"pitcher":{"id":99},"pitchHand":{"code":"R"} },"playEvents":[{{{string.Join(
                ',',
                happenings
            )}}}],"runners":[{{{string.Join(',', runners)}}}]}
            """
        );
        return this;
    }

    public static string Pitch(string code, int balls, int strikes) =>
        $$$"""{"type":"pitch","isPitch":true,"details":{"call":{"code":"{{{code}}}"},"isInPlay":{{{(code is "X" or "D" or "E" ? "true" : "false")}}}},"count":{"balls":{{{balls}}},"strikes":{{{strikes}}}}}""";

    public static string Throw(int onBase) => $$$"""{"type":"pickoff","details":{"code":"{{{onBase}}}"}}""";

    public static string Action(string eventType, string more = "") =>
        $$$"""{"type":"action","details":{"event":"{{{eventType}}}","eventType":"{{{eventType}}}"}{{{more}}}}""";

    public static string Substitution(string eventType, int player, int position, int replaced) =>
        Action(
            eventType,
            $$$""","isSubstitution":true,"player":{"id":{{{player}}}},"position":{"code":"{{{position}}}"},"replacedPlayer":{"id":{{{replaced}}}}"""
        );

    /// <summary>What becomes of a runner: bases as the feed has them, <c>out</c> for an out.</summary>
    public static string Runner(int id, string? from, string? to, int index, string eventType, string credits = "") =>
        $$$"""
            {"movement":{"start":{{{Text(from)}}},"end":{{{(to == "out" ? "null" : Text(to))}}},"isOut":{{{(
                to == "out" ? "true" : "false"
            )}}}},
            "details":{"eventType":"{{{eventType}}}","event":"{{{eventType}}}","runner":{"id":{{{id}}}},"isScoringEvent":{{{(
                to == "score" ? "true" : "false"
            )}}},"playIndex":{{{index}}}},"credits":[{{{credits}}}]}
            """;

    public static string Credit(int position, string credit) =>
        $$$"""{"player":{"id":{{{500 + position}}}},"position":{"code":"{{{position}}}"},"credit":"{{{credit}}}"}""";

    public GameTables Read()
    {
        var json = $$$"""
            {"gamePk":7,"gameData":{"game":{"pk":7,"type":"R","season":"2021","doubleHeader":"N","gameNumber":1},"datetime":{"officialDate":"2021-05-06"},
            "teams":{"away":{"id":140,"abbreviation":"TEX"},"home":{"id":119,"abbreviation":"LAD"} } },"liveData":{"plays":{"allPlays":[{{{string.Join(
                ',',
                _turns
            )}}}]} } }
            """;
        var feed = new FeedView(JsonTree.ParseOwned(Encoding.UTF8.GetBytes(json)));
        var source = new StatsApiSource("", "", [], 1);
        return StatsApiReader.Read(
            feed,
            new FoundGame(
                source,
                StatsApiSource.KeyOf(feed, new DateOnly(2021, 5, 6), 2021),
                SeasonPhase.RegularSeason,
                2021,
                "a.json",
                "",
                null
            )
        );
    }

    private static string Text(string? value) => value is null ? "null" : $"\"{value}\"";
}
