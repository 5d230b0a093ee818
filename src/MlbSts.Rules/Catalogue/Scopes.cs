using MlbSts.Domain;
using MlbSts.Rules.Definition;

namespace MlbSts.Rules.Catalogue;

/// <summary>Scopes and cases that several rules share.</summary>
internal static class Scopes
{
    private static readonly SeasonPhase[] Counting = [SeasonPhase.RegularSeason, SeasonPhase.PostSeason];

    /// <summary>Games that were played to their end.</summary>
    public static RuleScope Final { get; } = new() { States = [GameState.Final] };

    /// <summary>Games that are over: played to their end, or awarded.</summary>
    public static RuleScope Over { get; } = new() { States = [GameState.Final, GameState.Forfeited] };

    /// <summary>Games whose last out is made.</summary>
    public static RuleScope Played { get; } = new() { States = [GameState.GameOver, GameState.Final, GameState.Forfeited] };

    /// <summary>
    /// Games that are over and count. In spring, innings are ended early, games played over seven and clubs met that are in no table:
    /// what is looked at in the rows of a game holds from opening day on.
    /// </summary>
    public static RuleScope Counted { get; } = new() { States = Over.States, Phases = Counting };

    /// <summary>What is known hours or days after the last out is not missed in a feed that is followed live.</summary>
    public static RuleCase NotLive { get; } = new(new RuleScope { Sources = [RuleSources.Live] }) { Enabled = false };

    /// <summary>Where nobody promises plays, what is missing is worth a warning and keeps no game from being filed.</summary>
    public static RuleCase WarningWithoutPlays { get; } = new(new RuleScope { MayLackPlays = true }) { Severity = FindingSeverity.Warning };

    /// <summary>
    /// The rows of plays and runners are the reader's account of a feed. An error there would keep a sound game from being filed for a play
    /// that nobody has seen yet: live it is a warning.
    /// </summary>
    public static RuleCase WarningLive { get; } =
        new(new RuleScope { Sources = [RuleSources.Live] }) { Severity = FindingSeverity.Warning };
}
