using System.Text;
using MlbSts.Domain;

namespace MlbSts.Testing.Services;

/// <summary>A whole feed of one inning: small, made by hand, and right in everything that schema and rules look at.</summary>
public sealed record TinyFeed
{
    /// <summary>The game.</summary>
    public int GamePk { get; init; } = 746139;

    /// <summary>Its timecode.</summary>
    public string Timecode { get; init; } = "20250704_231500";

    /// <summary>Status code, such as <c>F</c> or <c>IR</c>.</summary>
    public string Status { get; init; } = "F";

    /// <summary>The letter of the game's type.</summary>
    public string Type { get; init; } = "R";

    /// <summary>The date it counts for.</summary>
    public string Date { get; init; } = "2025-07-04";

    /// <summary>Runs of the visitors.</summary>
    public int AwayRuns { get; init; } = 1;

    /// <summary>Runs of the hosts.</summary>
    public int HomeRuns { get; init; } = 2;

    /// <summary>Runs of the hosts in the boxscore, where they differ: that breaks a rule.</summary>
    public int? HomeBoxRuns { get; init; }

    /// <summary>As it would be sent.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The game.</summary>
    public GamePk Game => new(GamePk);

    /// <summary>As it would be sent.</summary>
    public override string ToString() =>
        $$$"""
            {"gamePk":{{{GamePk}}},"link":"/api/v1.1/game/{{{GamePk}}}/feed/live","metaData":{"wait":10,"timeStamp":"{{{Timecode}}}"},
            "gameData":{"game":{"pk":{{{GamePk}}},"type":"{{{Type}}}","season":"{{{Date[..4]}}}","doubleHeader":"N","gameNumber":1},
              "datetime":{"dateTime":"{{{Date}}}T23:05:00Z","officialDate":"{{{Date}}}"},
              "status":{"abstractGameState":"Live","codedGameState":"{{{Status[
                ..1
            ]}}}","detailedState":"State {{{Status}}}","statusCode":"{{{Status}}}"},
              "teams":{"away":{"id":140,"name":"Texas Rangers","abbreviation":"TEX"},"home":{"id":119,"name":"Los Angeles Dodgers","abbreviation":"LAD"} } },
            "liveData":{"plays":{"allPlays":[{{{Play(0, "top", AwayRuns, 0)}}},{{{Play(
                1,
                "bottom",
                AwayRuns,
                HomeRuns
            )}}}],"currentPlay":{{{Play(1, "bottom", AwayRuns, HomeRuns)}}},"scoringPlays":[]},
              "linescore":{"currentInning":1,"inningState":"Bottom","scheduledInnings":9,"innings":[{"num":1,"away":{{{Line(
                AwayRuns
            )}}},"home":{{{Line(HomeRuns)}}} }],
                "teams":{"away":{{{Line(AwayRuns)}}},"home":{{{Line(HomeRuns)}}} },"outs":1},
              "boxscore":{"teams":{"away":{{{Box(140, "Texas Rangers", AwayRuns)}}},"home":{{{Box(
                119,
                "Los Angeles Dodgers",
                HomeBoxRuns ?? HomeRuns
            )}}} } },
              "decisions":{"winner":{"id":1,"fullName":"José Peña"},"loser":{"id":2,"fullName":"Ed Lo"} } } }
            """;

    private static string Play(int index, string half, int away, int home) =>
        $$$"""
            {"result":{"type":"atBat","event":"Home Run","eventType":"home_run","rbi":1,"awayScore":{{{away}}},"homeScore":{{{home}}} },
            "about":{"atBatIndex":{{{index}}},"halfInning":"{{{half}}}","inning":1,"isComplete":true},"count":{"balls":1,"strikes":2,"outs":1},
            "matchup":{"batter":{"id":10,"fullName":"A"},"pitcher":{"id":11,"fullName":"B"} },"runners":[],"playEvents":[{"details":{},"isPitch":true,"type":"pitch"}],"atBatIndex":{{{index}}} }
            """;

    private static string Line(int runs) => $$"""{"runs":{{runs}},"hits":{{runs}},"errors":0,"leftOnBase":0}""";

    private static string Box(int id, string name, int runs) =>
        $$$"""{"team":{"id":{{{id}}},"name":"{{{name}}}"},"teamStats":{"batting":{"runs":{{{runs}}},"hits":{{{runs}}} },"fielding":{"errors":0} },"players":{},"batters":[],"pitchers":[]}""";
}
