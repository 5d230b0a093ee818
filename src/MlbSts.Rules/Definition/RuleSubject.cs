using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Rules.Definition;

/// <summary>What decides which rules hold for a game, and how.</summary>
/// <param name="State">Its state.</param>
/// <param name="Phase">The part of the season; null where it is not known.</param>
/// <param name="Season">The year; null where it is not known.</param>
/// <param name="Source">Where it comes from, of <see cref="RuleSources.All"/>.</param>
public readonly record struct RuleSubject(GameState State, SeasonPhase? Phase, int? Season, string Source)
{
    // N: no Gameday, B: a box score only. Exhibitions are played against clubs that nobody scores for.
    private static readonly string[] WithoutPlays = ["N", "B"];
    private const string Exhibition = "E";

    /// <summary>Nobody promises its plays: an exhibition, or a game whose <c>gamedayType</c> says that none are recorded.</summary>
    public bool MayLackPlays { get; init; }

    /// <summary>A feed that is followed while the game is played.</summary>
    public static RuleSubject Of(FeedView feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var phase = feed.OfficialDate is { } date ? SeasonPhases.PhaseOf(feed.GameType, date) : (SeasonPhase?)null;
        return new(feed.Status.State, phase, feed.Season ?? feed.OfficialDate?.Year, RuleSources.Live)
        {
            MayLackPlays = feed.GameType == Exhibition || WithoutPlays.Contains(feed.Root.At("/gameData/game/gamedayType")?.AsString()),
        };
    }

    /// <summary>A game of the past: it is over.</summary>
    public static RuleSubject Of(GameRow game, string source)
    {
        ArgumentNullException.ThrowIfNull(game);
        var phase = Enum.GetValues<SeasonPhase>()
            .Where(phase => phase.Folder() == game.Phase)
            .Select(phase => (SeasonPhase?)phase)
            .FirstOrDefault();
        return new(game.Status == "forfeited" ? GameState.Forfeited : GameState.Final, phase, game.Season, source);
    }
}
