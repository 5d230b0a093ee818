using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Documents;

namespace MlbSts.StatsApi.Feeds;

/// <summary>
/// What MlbSts itself needs to know of a feed, read tolerantly: a value that is missing or unreadable is <see langword="null"/> and never
/// an error. Reading it takes apart only the levels of the document that lead to these values.
/// </summary>
public sealed class FeedView
{
    /// <summary>Reads a feed.</summary>
    /// <param name="root">The whole document of <c>/feed/live</c>.</param>
    public FeedView(JsonTree root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root;
        var feed = new TolerantReader(root, "", Drift);
        var metaData = feed.In("metaData");
        var game = feed.In("gameData").In("game");
        var datetime = feed.In("gameData").In("datetime");
        var venue = feed.In("gameData").In("venue");
        GamePk = ToGamePk(feed.Int("gamePk") ?? game.Int("pk"));
        Timecode = Domain.Timecode.TryParse(metaData.Text("timeStamp"), null, out var timecode) ? timecode : null;
        AdvisedWaitSeconds = metaData.Int("wait");
        Status = StatusReader.Status(feed.In("gameData").In("status"));
        GameType = game.Text("type");
        Season = ToInt(game.Text("season"));
        DoubleHeader = game.Text("doubleHeader");
        GameNumber = game.Int("gameNumber");
        OfficialDate = datetime.Date("officialDate") ?? datetime.Date("originalDate");
        ScheduledStart = datetime.Moment("dateTime");
        Rescheduling = FeedReader.Rescheduling(datetime);
        VenueId = venue.Int("id");
        VenueName = venue.Text("name");
        Away = FeedReader.Team(feed, "away");
        Home = FeedReader.Team(feed, "home");
        var linescore = feed.In("liveData").In("linescore");
        Innings = FeedReader.Innings(linescore);
        Inning = linescore.Int("currentInning");
        InningState = linescore.Text("inningState");
        Outs = linescore.Int("outs");
        Plays = root["liveData"]?["plays"]?["allPlays"]?.Items ?? [];
        LastPlay = Plays.Count == 0 ? null : FeedReader.Play(new TolerantReader(Plays[^1], "liveData/plays/allPlays", Drift));
    }

    /// <summary>The document.</summary>
    public JsonTree Root { get; }

    /// <summary>Values that had another type than usual.</summary>
    public TypeDrift Drift { get; } = new();

    /// <summary><c>gamePk</c>.</summary>
    public GamePk? GamePk { get; }

    /// <summary><c>metaData.timeStamp</c>: the time of the last event.</summary>
    public Timecode? Timecode { get; }

    /// <summary><c>metaData.wait</c>: seconds to the next poll, the API's advice.</summary>
    public int? AdvisedWaitSeconds { get; }

    /// <summary><c>gameData.status</c>.</summary>
    public GameStatus Status { get; }

    /// <summary><c>gameData.game.type</c>, one letter.</summary>
    public string? GameType { get; }

    /// <summary><c>gameData.game.season</c>, a year.</summary>
    public int? Season { get; }

    /// <summary><c>gameData.datetime.officialDate</c>, or <c>originalDate</c> where a feed has none.</summary>
    public DateOnly? OfficialDate { get; }

    /// <summary><c>gameData.datetime.dateTime</c>.</summary>
    public DateTimeOffset? ScheduledStart { get; }

    /// <summary><c>N</c>, <c>Y</c> (straight) or <c>S</c> (split).</summary>
    public string? DoubleHeader { get; }

    /// <summary>1, or 2 for the second game of a doubleheader.</summary>
    public int? GameNumber { get; }

    /// <summary>Other dates of the game.</summary>
    public FeedRescheduling Rescheduling { get; }

    /// <summary>The ballpark's number.</summary>
    public int? VenueId { get; }

    /// <summary>The ballpark.</summary>
    public string? VenueName { get; }

    /// <summary>The visitors.</summary>
    public FeedTeam Away { get; }

    /// <summary>The hosts.</summary>
    public FeedTeam Home { get; }

    /// <summary>The innings of the linescore, in their order; none before the game.</summary>
    public IReadOnlyList<FeedInning> Innings { get; }

    /// <summary><c>currentInning</c>; <see langword="null"/> before the game.</summary>
    public int? Inning { get; }

    /// <summary>Top, Middle, Bottom or End.</summary>
    public string? InningState { get; }

    /// <summary>0 to 3.</summary>
    public int? Outs { get; }

    /// <summary><c>allPlays</c>, untouched.</summary>
    public IReadOnlyList<JsonTree> Plays { get; }

    /// <summary>The last of all plays.</summary>
    public FeedPlay? LastPlay { get; }

    /// <summary>
    /// Whether the document can be what it claims to be: a cheap look, taken after every patch. Every real capture passes.
    /// </summary>
    /// <param name="expected">The game that was asked for.</param>
    /// <param name="previous">The timecode of the document before.</param>
    /// <returns>What is doubtful; nothing where all is well.</returns>
    public IReadOnlyList<FeedDoubt> Check(GamePk expected, Timecode? previous = null) => FeedCheck.Doubts(this, expected, previous);

    private static GamePk? ToGamePk(int? number) => number > 0 ? new GamePk(number.Value) : null;

    private static int? ToInt(string? text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
