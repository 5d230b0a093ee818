using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>Writes a simulated game's feed step by step; each document shares with the one before whatever has not changed.</summary>
internal sealed class FeedWriter
{
    private static readonly string[] UmpirePlaces = ["Home Plate", "First Base", "Second Base", "Third Base"];
    private static readonly JsonTree NoLeaders = JsonPart.Object(
        ("hitDistance", JsonPart.Empty),
        ("hitSpeed", JsonPart.Empty),
        ("pitchSpeed", JsonPart.Empty)
    );

    private readonly GameRecord _record;
    private readonly ScoreBook _book;
    private readonly PlayLedger _plays = new();
    private Matchup _matchup;
    private JsonTree _gameData;
    private JsonTree _linescore;
    private JsonTree? _decisions;
    private JsonTree _officials = JsonPart.EmptyArray;
    private FeedStatus _status = FeedStatus.Scheduled;
    private bool _hasBegun;

    /// <summary>Prepares to write.</summary>
    /// <param name="record">The game.</param>
    /// <param name="postponed">How it once was to be played, if it was postponed.</param>
    public FeedWriter(GameRecord record, Matchup? postponed)
    {
        _record = record;
        _book = new ScoreBook(record);
        _matchup = postponed ?? record.Matchup;
        _gameData = GameDataJson.Of(_matchup);
        _linescore = LinescoreJson.BeforeTheGame(_matchup.Away.Club, _matchup.Home.Club);
    }

    /// <summary>The document after one step more.</summary>
    public JsonTree Write(FeedStep step)
    {
        var gameEvents = Take(step);
        if (_status != step.Status)
            _gameData = _gameData.With("status", GameDataJson.Status(step.Status));
        _status = step.Status;
        var plays = _plays.ToJson();
        var live = JsonPart.Object([
            ("plays", plays),
            ("linescore", _linescore),
            ("boxscore", Boxscore()),
            .. _decisions is null ? Array.Empty<(string, JsonPart)>() : [("decisions", _decisions)],
            ("leaders", NoLeaders),
        ]);
        return JsonPart.Object(
            ("copyright", "Simulated data. No real game, no real player."),
            ("gamePk", _matchup.GamePk),
            ("link", $"/api/v1.1/game/{_matchup.GamePk}/feed/live"),
            (
                "metaData",
                JsonPart.Object(
                    ("wait", 10),
                    ("timeStamp", new Timecode(step.Moment).ToString()),
                    ("gameEvents", JsonTree.Array(gameEvents.Select(JsonTree.FromValue))),
                    ("logicalEvents", JsonPart.EmptyArray)
                )
            ),
            ("gameData", _gameData),
            ("liveData", live)
        );
    }

    private string[] Take(FeedStep step)
    {
        switch (step.Kind)
        {
            case FeedStepKind.Scheduled:
                Reschedule();
                return [];
            case FeedStepKind.Warmup:
                _book.Away.PostLineup();
                _book.Home.PostLineup();
                return [];
            case FeedStepKind.PlayBegins or FeedStepKind.Event or FeedStepKind.PlayEnds:
                return Happens(_record.Plays[step.Play], step);
            case FeedStepKind.ReviewBegins or FeedStepKind.ReviewEnds:
                ShowReview(_record.Plays[step.Play], step.Kind == FeedStepKind.ReviewBegins);
                return ["review"];
            case FeedStepKind.GameOver:
                End();
                return ["game_finished"];
            case FeedStepKind.Final:
                var lasted = (int)(_record.Plays[^1].End - _record.Plays[0].Events[2].Start).TotalMinutes;
                _gameData = _gameData.With(
                    "gameInfo",
                    GameInfo()
                        .With("attendance", ((JsonPart)GameDataJson.Attendance(_matchup)).Tree)
                        .With("gameDurationMinutes", ((JsonPart)lasted).Tree)
                );
                return ["game_finished"];
            default:
                return [];
        }
    }

    private void Reschedule()
    {
        if (_matchup == _record.Matchup)
            return;
        _matchup = _record.Matchup;
        _gameData = _gameData.With("game", GameDataJson.Game(_matchup)).With("datetime", GameDataJson.DateTime(_matchup));
    }

    private string[] Happens(Play play, FeedStep step)
    {
        if (!_hasBegun)
            Begin();
        var isNew = _plays.IsNew(play);
        if (isNew)
            _book.Begin(play, play.Index == 0 ? null : _record.Plays[play.Index - 1]);
        var isComplete = step.Kind == FeedStepKind.PlayEnds;
        // The first play opens with several events at once: the changes of status before the game.
        for (var i = isNew ? 0 : step.Event; step.Kind == FeedStepKind.Event && i <= step.Event; i++)
            _book.Apply(play, i);
        if (isComplete)
            _book.Settle(play);
        _plays.Show(play, step.Event + 1, isUp: step.Moment >= new Timecode(play.Start).Moment, isComplete);
        var last = play.Last(step.Event + 1, isComplete);
        _linescore = LinescoreJson.Of(_book, play, last, isComplete, isOver: false);
        return isComplete ? [play.Kind.EventType]
            : step.Kind == FeedStepKind.PlayBegins ? []
            : last.Kind == PlayEventKind.Action ? [last.Code]
            : ["pitch"];
    }

    private void Begin()
    {
        _hasBegun = true;
        _officials = JsonTree.Array(
            UmpirePlaces.Select(
                (place, i) => JsonPart.Object(("official", GameDataJson.Official(i, $"{place} Umpire")), ("officialType", place))
            )
        );
        _gameData = _gameData
            .With("weather", GameDataJson.Weather(_matchup))
            .With("gameInfo", GameInfo())
            .With("officialScorer", GameDataJson.Official(10, "Official Scorer"));
    }

    private JsonTree GameInfo() => JsonPart.Object(("firstPitch", Moments.Iso(_record.Plays[0].Events[2].Start)));

    private void ShowReview(Play play, bool inProgress)
    {
        _plays.Show(play, play.Events.Count, isUp: true, isComplete: true, review: inProgress);
        if (inProgress && play.Review!.ChallengeTeamId is { } team)
            _gameData = _gameData.With("review", GameDataJson.Review(team, _matchup));
    }

    private void End()
    {
        var last = _record.Plays[^1];
        _linescore = LinescoreJson.Of(_book, last, last.Events[^1], isComplete: true, isOver: true);
        var decisions = Decisions.Of(_record, _record.Plays);
        Decide(decisions.Winner, 'W');
        Decide(decisions.Loser, 'L');
        _decisions = JsonPart.Object(("winner", FeedNames.Person(decisions.Winner)), ("loser", FeedNames.Person(decisions.Loser)));
        if (decisions.Save is not { } save)
            return;
        Decide(save, 'S');
        _decisions = _decisions.With("save", FeedNames.Person(save));
    }

    private void Decide(Clubs.Player pitcher, char decision)
    {
        foreach (var side in (ReadOnlySpan<SideBook>)[_book.Away, _book.Home])
        {
            if (side.Pitchers.Contains(pitcher.Id))
                side.Change(pitcher).SetDecision(decision);
        }
    }

    private JsonTree Boxscore() =>
        JsonPart.Object(
            ("teams", JsonPart.Object(("away", _book.Away.ToJson()), ("home", _book.Home.ToJson()))),
            ("officials", _officials),
            ("info", JsonTree.Array([JsonPart.Object(("label", "Venue"), ("value", $"{_matchup.Home.Club.VenueName}."))])),
            ("pitchingNotes", JsonPart.EmptyArray)
        );
}
