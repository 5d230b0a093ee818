using System.Text.Json;
using MlbSts.Json;
using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator.Replay;

/// <summary>
/// The box score of a capture as it was at a cut: runs, hits and errors of the clubs and who had pitched; the players' lines are left
/// empty, because a capture says what they were at its end only.
/// </summary>
internal sealed class CutBoxscore
{
    private static readonly JsonTree NoStats = JsonPart.Object(
        ("batting", JsonPart.Empty),
        ("pitching", JsonPart.Empty),
        ("fielding", JsonPart.Empty)
    );

    private readonly JsonTree _box;
    private readonly Dictionary<string, Side> _sides;

    public CutBoxscore(Capture capture)
    {
        _box = capture.Feed.At("/liveData/boxscore") ?? JsonPart.Empty;
        _sides = new()
        {
            ["away"] = new Side(_box.At("/teams/away") ?? JsonPart.Empty),
            ["home"] = new Side(_box.At("/teams/home") ?? JsonPart.Empty),
        };
    }

    public JsonTree BeforeTheGame() => Of(_sides["away"].Before, _sides["home"].Before, JsonPart.EmptyArray);

    public JsonTree At(
        CutLinescore.Totals away,
        CutLinescore.Totals home,
        IReadOnlyList<int> awayPitchers,
        IReadOnlyList<int> homePitchers
    ) =>
        Of(
            _sides["away"].At(away, home, awayPitchers),
            _sides["home"].At(home, away, homePitchers),
            _box["officials"] ?? JsonPart.EmptyArray
        );

    private JsonTree Of(JsonTree away, JsonTree home, JsonTree officials) =>
        _box.With("teams", JsonPart.Object(("away", away), ("home", home)))
            .With("officials", officials)
            .With("info", JsonPart.EmptyArray)
            .With("pitchingNotes", JsonPart.EmptyArray)
            .Without("topPerformers");

    private sealed class Side
    {
        private readonly JsonTree _team;
        private readonly JsonTree _zeros;
        private readonly int[] _order;
        private readonly (int Id, bool IsPitcher)[] _players;
        private (CutLinescore.Totals Own, CutLinescore.Totals Other, int Pitchers, JsonTree Json)? _last;

        public Side(JsonTree team)
        {
            var players = team["players"]?.Members ?? [];
            _players =
            [
                .. players.Select(one => (one.Value.At("/person/id")?.AsInt() ?? 0, one.Value.At("/position/code")?.AsString() == "1")),
            ];
            _order =
            [
                .. players
                    .Where(one => one.Value["battingOrder"]?.AsInt() % 100 == 0)
                    .OrderBy(one => one.Value["battingOrder"]!.AsInt())
                    .Select(one => one.Value.At("/person/id")?.AsInt() ?? 0),
            ];
            _zeros = Zeros(team["teamStats"] ?? JsonPart.Empty);
            _team = team.With(
                    "players",
                    JsonPart.Packed(JsonTree.Object(players.Select(one => KeyValuePair.Create(one.Key, Unplayed(one.Value)))))
                )
                .With("info", JsonPart.EmptyArray)
                .With("note", JsonPart.EmptyArray);
            Before = With(_zeros, [], []);
        }

        public JsonTree Before { get; }

        public JsonTree At(CutLinescore.Totals own, CutLinescore.Totals other, IReadOnlyList<int> pitchers)
        {
            if (_last is { } last && last.Own == own && last.Other == other && last.Pitchers == pitchers.Count)
                return last.Json;
            var stats = Set(
                Set(
                    Set(Set(Set(_zeros, "batting", "runs", own.Runs), "batting", "hits", own.Hits), "pitching", "runs", other.Runs),
                    "pitching",
                    "hits",
                    other.Hits
                ),
                "fielding",
                "errors",
                own.Errors
            );
            var json = With(stats, _order, pitchers);
            _last = (own, other, pitchers.Count, json);
            return json;
        }

        private JsonTree With(JsonTree stats, IReadOnlyList<int> order, IReadOnlyList<int> pitchers)
        {
            var rest = _players.Where(player => !order.Contains(player.Id) && !pitchers.Contains(player.Id)).ToArray();
            return _team
                .With("teamStats", stats)
                .With("batters", JsonPart.Array(order.Concat(pitchers.Where(id => !order.Contains(id)))))
                .With("pitchers", JsonPart.Array(pitchers))
                .With("bench", JsonPart.Array(rest.Where(player => !player.IsPitcher).Select(player => player.Id)))
                .With("bullpen", JsonPart.Array(rest.Where(player => player.IsPitcher).Select(player => player.Id)))
                .With("battingOrder", JsonPart.Array(order));
        }

        private static JsonTree Unplayed(JsonTree player) =>
            player
                .With("stats", NoStats)
                .Without("allPositions")
                .Without("battingOrder")
                .With(
                    "gameStatus",
                    JsonPart.Object(("isCurrentBatter", false), ("isCurrentPitcher", false), ("isOnBench", true), ("isSubstitute", false))
                );

        private static JsonTree Set(JsonTree stats, string group, string name, int value) =>
            stats[group] is { } old ? stats.With(group, old.With(name, ((JsonPart)value).Tree)) : stats;

        private static JsonTree Zeros(JsonTree stats) =>
            JsonTree.Object(
                stats.Members.Select(group =>
                    KeyValuePair.Create(
                        group.Key,
                        JsonTree.Object(
                            group.Value.Members.Select(stat =>
                                KeyValuePair.Create(
                                    stat.Key,
                                    stat.Value.Kind == JsonValueKind.Number ? ((JsonPart)0).Tree : ((JsonPart)"-").Tree
                                )
                            )
                        )
                    )
                )
            );
    }
}
