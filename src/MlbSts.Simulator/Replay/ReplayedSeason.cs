using MlbSts.Json;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator.Replay;

/// <summary>The games of a folder of captures, on their own dates.</summary>
internal sealed class ReplayedSeason : ISeason
{
    private readonly Dictionary<int, ReplayTimeline> _games;
    private readonly SortedDictionary<DateOnly, IReadOnlyList<ScheduledGame>> _dates;

    public ReplayedSeason(IReadOnlyList<Capture> captures, IReadOnlyList<string> warnings)
    {
        Warnings = warnings;
        _games = captures.ToDictionary(capture => capture.GamePk, capture => new ReplayTimeline(capture));
        _dates = new(
            captures
                .GroupBy(capture => capture.Date)
                .ToDictionary(
                    date => date.Key,
                    date =>
                        (IReadOnlyList<ScheduledGame>)
                            [.. date.OrderBy(capture => capture.FirstPitch).ThenBy(capture => capture.GamePk).Select(Row)]
                )
        );
    }

    public IReadOnlyList<string> Warnings { get; }

    public bool IsEndless => false;

    public IEnumerable<DateOnly> Dates => _dates.Keys;

    public static ReplayedSeason Of(string folder)
    {
        var (captures, warnings) = CaptureFolder.Read(folder);
        return new ReplayedSeason(captures, warnings);
    }

    public IReadOnlyList<ScheduledGame> On(DateOnly date) => _dates.GetValueOrDefault(date, []);

    public GameTimeline? Find(int gamePk) => _games.GetValueOrDefault(gamePk);

    /// <summary>A folder's captures are all in memory anyway.</summary>
    public void Forget(DateOnly before) { }

    private ScheduledGame Row(Capture capture)
    {
        var data = capture.Feed["gameData"]!;
        string Text(string pointer, string otherwise) => data.At(pointer)?.AsString() ?? otherwise;
        return new ScheduledGame
        {
            GamePk = capture.GamePk,
            Date = capture.Date,
            FirstPitch = capture.FirstPitch,
            Away = Team(data, "away"),
            Home = Team(data, "home"),
            Venue = JsonPart.Object(
                ("id", data.At("/venue/id") ?? JsonTree.Null),
                ("name", data.At("/venue/name") ?? JsonTree.Null),
                ("link", data.At("/venue/link") ?? JsonTree.Null)
            ),
            GameType = Text("/game/type", "R"),
            Season = Text("/game/season", $"{capture.Date.Year}"),
            DoubleHeader = Text("/game/doubleHeader", "N"),
            GameNumber = data.At("/game/gameNumber")?.AsInt() ?? 1,
            DayNight = Text("/datetime/dayNight", "night"),
            ScheduledInnings = capture.Feed.At("/liveData/linescore/scheduledInnings")?.AsInt() ?? 9,
            Timeline = () => _games[capture.GamePk],
        };
    }

    private static TeamRef Team(JsonTree data, string side)
    {
        var team = data.At($"/teams/{side}")!;
        return new TeamRef(
            team["id"]?.AsInt() ?? 0,
            team["name"]?.AsString() ?? "",
            JsonPart.Object(("id", team["id"]!), ("name", team["name"] ?? JsonTree.Null), ("link", team["link"] ?? JsonTree.Null)),
            team.At("/record/leagueRecord") ?? JsonPart.Object(("wins", 0), ("losses", 0), ("pct", ".---"))
        );
    }
}
