using System.Xml.Linq;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>What a Gameday file is, by its content: names differ from one archive to the next.</summary>
internal static class GamedayKinds
{
    // The first row that fits counts.
    private static readonly (string Root, GamedayKind Kind, Func<XElement, bool> Fits)[] Shapes =
    [
        ("boxscore", GamedayKind.BoxScore, root => root.Attribute("game_id") is not null),
        ("game", GamedayKind.GameEvents, root => Turns(root).Any(turn => turn.Attribute("b1") is not null)),
        ("game", GamedayKind.Innings, root => Turns(root).Any()),
        ("game", GamedayKind.Players, root => root.Elements("team").Elements("player").Any()),
        ("game", GamedayKind.LineScore, root => root.Elements("linescore").Any() && root.Attribute("game_pk") is not null),
    ];

    private static readonly Dictionary<string, string> NoGames = new()
    {
        ["games"] = "a daily scoreboard, which is no game",
        ["scoreboard"] = "a daily scoreboard, which is no game",
        ["epg"] = "a daily schedule of broadcasts, which is no game",
        ["hitchart"] = "a hit chart: the innings file has the plays",
        ["scores"] = "scoring plays only: the innings file has them all",
    };

    /// <summary>The names Gameday itself gave them.</summary>
    public static IReadOnlyDictionary<GamedayKind, string> Names { get; } =
        new Dictionary<GamedayKind, string>
        {
            [GamedayKind.BoxScore] = "boxscore.xml",
            [GamedayKind.Innings] = "inning_all.xml",
            [GamedayKind.Players] = "players.xml",
            [GamedayKind.GameEvents] = "game_events.xml",
            [GamedayKind.LineScore] = "linescore.xml",
        };

    public static GamedayKind Of(XElement root) =>
        Shapes.FirstOrDefault(shape => shape.Root == root.Name.LocalName && shape.Fits(root)).Kind;

    /// <summary>Why a file is of no use.</summary>
    public static string WhyNot(XElement root) =>
        NoGames.GetValueOrDefault(root.Name.LocalName, $"ignored: <{root.Name.LocalName}> is no file that games are read from");

    private static IEnumerable<XElement> Turns(XElement root) =>
        root.Elements("inning").Elements().Where(half => half.Name.LocalName is "top" or "bottom").Elements("atbat");
}
