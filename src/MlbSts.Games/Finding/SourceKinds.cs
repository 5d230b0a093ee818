using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Custom;
using MlbSts.Games.Sources.Gameday;
using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Games.Sources.StatsApi;

namespace MlbSts.Games.Finding;

/// <summary>What games can be read from.</summary>
public static class SourceKinds
{
    /// <summary>
    /// Every kind, the most trusted first: so they are asked for a file, and so they count where two have a game and nobody says otherwise.
    /// The user's own tables come last, for they take what nobody else does.
    /// </summary>
    public static IReadOnlyList<IGameSourceKind> All { get; } =
    [new StatsApiSourceKind(), new GamedaySourceKind(), new RetrosheetSourceKind(), new CustomSourceKind()];

    /// <summary>Their names, in the same order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(kind => kind.Name)];
}
