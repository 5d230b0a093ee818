using Xunit;

namespace MlbSts.Testing;

/// <summary>Finds the real captures the tests run on: <c>MLBSTS_TESTDATA</c>, or <c>shared/data</c> beside the repository.</summary>
public static class TestData
{
    /// <summary>The repository's root: the folder that holds MlbSts.sln.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>A file or folder of the test data; the test skips with a message where it is absent.</summary>
    /// <param name="relativePath">With forward slashes, for example <c>statsapi/feed_live</c>.</param>
    public static string Path(string relativePath)
    {
        var root = Environment.GetEnvironmentVariable("MLBSTS_TESTDATA") is { Length: > 0 } configured
            ? configured
            : System.IO.Path.Combine(RepositoryRoot, "..", "shared", "data");
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, relativePath));
        Assert.SkipUnless(
            System.IO.Path.Exists(path),
            $"The real captures are not here ({relativePath}): set MLBSTS_TESTDATA to the folder that holds them."
        );
        return path;
    }

    /// <summary>The bytes of a file of the test data.</summary>
    public static byte[] Bytes(string relativePath) => File.ReadAllBytes(Path(relativePath));

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "MlbSts.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("MlbSts.sln is in no folder above the tests.");
    }
}
