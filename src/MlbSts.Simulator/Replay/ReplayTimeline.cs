using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Replay;

/// <summary>The states of a captured game: all but the last rebuilt, the last the capture itself.</summary>
internal sealed class ReplayTimeline : GameTimeline
{
    private static readonly string[] KnownLater =
    [
        "officialScorer",
        "primaryDatacaster",
        "secondaryDatacaster",
        "moundVisits",
        "absChallenges",
    ];

    private readonly Capture _capture;
    private readonly IReadOnlyList<Cut> _cuts;
    private readonly CutLinescore _linescore;
    private readonly CutBoxscore _boxscore;
    private readonly List<int> _awayPitchers = [];
    private readonly List<int> _homePitchers = [];
    private readonly JsonTree _gameDataBefore;
    private JsonTree? _gameData;
    private FeedStatus? _status;

    public ReplayTimeline(Capture capture)
        : base(capture.GamePk)
    {
        _capture = capture;
        _cuts = CutPlan.Of(capture);
        _linescore = new CutLinescore(capture);
        _boxscore = new CutBoxscore(capture);
        _gameDataBefore = GameDataBefore(capture.Feed["gameData"]!);
        Marks = [.. _cuts.Select(cut => cut.Mark)];
    }

    public override IReadOnlyList<StateMark> Marks { get; }

    public override ReadOnlyMemory<byte> Body(int index) => index == _cuts.Count - 1 ? _capture.Bytes : base.Body(index);

    protected override JsonTree Next(int index)
    {
        if (index == _cuts.Count - 1)
            return _capture.Feed;
        var cut = _cuts[index];
        var live = _capture.Feed["liveData"]!.Without("decisions");
        if (cut.IsBefore)
        {
            live = live.With("plays", CutPlays.BeforeTheGame)
                .With("linescore", _linescore.BeforeTheGame())
                .With("boxscore", _boxscore.BeforeTheGame());
            return Document(cut, WithStatus(_gameDataBefore, cut), live);
        }
        var (away, home) = (cut.Mark.AwayScore ?? 0, cut.Mark.HomeScore ?? 0);
        var current = cut.IsComplete ? _capture.Plays[cut.Play] : CutPlay.Of(_capture.Plays[cut.Play], cut.Events, away, home);
        Pitches(current);
        var (line, awayTotals, homeTotals) = _linescore.At(cut, current);
        live = live.With("plays", CutPlays.At(_capture, cut, current))
            .With("linescore", line)
            .With("boxscore", _boxscore.At(awayTotals, homeTotals, _awayPitchers, _homePitchers));
        return Document(cut, WithStatus(UnderWay(), cut), live);
    }

    private JsonTree Document(Cut cut, JsonTree gameData, JsonTree liveData) =>
        _capture
            .Feed.With(
                "metaData",
                _capture.Feed["metaData"]!
                    .With("timeStamp", JsonTree.FromValue(new Timecode(cut.Mark.Moment).ToString()))
                    .With("gameEvents", JsonPart.EmptyArray)
                    .With("logicalEvents", JsonPart.EmptyArray)
            )
            .With("gameData", gameData)
            .With("liveData", liveData);

    private JsonTree UnderWay()
    {
        if (_gameData is not null)
            return _gameData;
        var saved = _capture.Feed["gameData"]!;
        _gameData = _gameDataBefore
            .With("weather", saved["weather"] ?? JsonPart.Empty)
            .With(
                "gameInfo",
                saved.At("/gameInfo/firstPitch") is { } firstPitch ? JsonPart.Object(("firstPitch", firstPitch)) : JsonPart.Empty
            );
        foreach (var name in KnownLater.Take(2))
        {
            if (saved[name] is { } value)
                _gameData = _gameData.With(name, value);
        }
        return _gameData;
    }

    private JsonTree WithStatus(JsonTree gameData, Cut cut)
    {
        if (_status == cut.Mark.Status && _gameData?["status"] is not null && !cut.IsBefore)
            return gameData;
        var changed = gameData.With("status", GameDataJson.Status(cut.Mark.Status));
        if (!cut.IsBefore)
            (_gameData, _status) = (changed, cut.Mark.Status);
        return changed;
    }

    private static JsonTree GameDataBefore(JsonTree saved)
    {
        var flags = saved["flags"] is { } known
            ? JsonTree.Object(known.Members.Select(flag => KeyValuePair.Create(flag.Key, JsonTree.False)))
            : null;
        var before = KnownLater
            .Aggregate(saved, (rest, name) => rest.Without(name))
            .With("weather", JsonPart.Empty)
            .With("gameInfo", JsonPart.Empty)
            .With("review", GameDataJson.Review(null, null));
        return flags is null ? before : before.With("flags", flags);
    }

    private void Pitches(JsonTree play)
    {
        var pitchers = play.At("/about/isTopInning")?.AsBool() == true ? _homePitchers : _awayPitchers;
        if (play.At("/matchup/pitcher/id")?.AsInt() is { } pitcher && !pitchers.Contains(pitcher))
            pitchers.Add(pitcher);
    }
}
