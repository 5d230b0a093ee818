using MlbSts.Games.Sources;

namespace MlbSts.Games.Finding;

/// <summary>The sources below the paths of a request, and what is none.</summary>
/// <param name="Sources">The sources.</param>
/// <param name="Plans">How files are understood, to be shown before they are loaded.</param>
/// <param name="Ignored">How many files are of no known kind.</param>
public sealed record FoundSources(IReadOnlyList<IGameSource> Sources, IReadOnlyList<string> Plans, int Ignored)
{
    /// <summary>What was not opened, and why: symbolic links, pipes and devices.</summary>
    public IReadOnlyList<RefusedFile> PassedOver { get; init; } = [];
}
