using MlbSts.Domain;
using MlbSts.Json;

namespace MlbSts.StatsApi.Feeds;

/// <summary>The document of a game as it is held between two polls. Immutable: keep the one that the last update returned.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="View">The document, read.</param>
/// <param name="StaleAnswers">How many polls in a row brought an older feed.</param>
/// <param name="Doubts">What was doubtful already in the whole feed it comes from: no reason to doubt a patch of it.</param>
public sealed record HeldFeed(GamePk GamePk, FeedView View, int StaleAnswers, IReadOnlyList<FeedDoubt> Doubts)
{
    /// <summary>The document.</summary>
    public JsonTree Document => View.Root;

    /// <summary>Its timecode.</summary>
    public Timecode? Timecode => View.Timecode;

    /// <summary>The state it says the game is in.</summary>
    public GameState State => View.Status.State;

    /// <summary>Takes up a document that was stored.</summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="document">The whole feed.</param>
    public static HeldFeed From(GamePk gamePk, JsonTree document)
    {
        var view = new FeedView(document);
        return new(gamePk, view, 0, view.Check(gamePk));
    }
}
