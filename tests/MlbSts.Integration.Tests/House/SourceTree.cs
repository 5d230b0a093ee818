using System.Text.RegularExpressions;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests.House;

/// <summary>The source as it lies in the repository: projects, their references, their files.</summary>
internal static partial class SourceTree
{
    private static readonly string[] Generated = ["bin", "obj"];

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = TestData.RepositoryRoot;

    /// <summary>The projects below <c>src</c> by name, each with the names of the projects it references.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } =
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => ProjectReference().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToArray()
            );

    /// <summary>The text of a project file.</summary>
    public static string ProjectFile(string project) => File.ReadAllText(Path.Combine(Root, "src", project, project + ".csproj"));

    /// <summary>The C# files below a folder of the root, without what builds leave, as paths from the root.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Generated).Any());

    /// <summary>The lines of a file that <see cref="Files"/> names.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    [GeneratedRegex("""<ProjectReference Include="[^"]*/(?<name>[^/"]+)\.csproj""")]
    private static partial Regex ProjectReference();
}
