using MlbSts.Games.Finding;
using MlbSts.Games.Sources;

namespace MlbSts.Games.Tests.Sources;

/// <summary>What the files at some paths are found to be, without being told.</summary>
internal static class FileSearch
{
    public static FoundSources Of(params string[] paths) =>
        SourceFinder.Find(paths, null, new SourceOptions(1_000_000), TestContext.Current.CancellationToken);
}
