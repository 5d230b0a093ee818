using MlbSts.Games.Finding;

namespace MlbSts.Rules.Definition;

/// <summary>Where the games come from that rules are asked about.</summary>
public static class RuleSources
{
    /// <summary>A feed of the Stats API that is followed while the game is played.</summary>
    public const string Live = "live";

    /// <summary>All: the live feed, and the sources of a load.</summary>
    public static IReadOnlyList<string> All { get; } = [Live, .. SourceKinds.Names];

    /// <summary>The sources of a load.</summary>
    public static IReadOnlyList<string> Loads => SourceKinds.Names;
}
