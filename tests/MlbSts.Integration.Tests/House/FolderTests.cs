using System.Text.RegularExpressions;

namespace MlbSts.Integration.Tests.House;

/// <summary>
/// The folders of a project: namespaces follow them, and the arrows of <c>using</c> between them have no circle. The root of a project
/// composes its folders and is known to all of them, so it is no part of a circle.
/// </summary>
public sealed partial class FolderTests
{
    public static TheoryData<string> ProjectNames => [.. SourceTree.Projects.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void The_folders_of_a_project_know_each_other_in_one_direction(string project)
    {
        var arrows = new Dictionary<string, HashSet<string>>();
        foreach (var file in SourceTree.Files(Path.Combine("src", project)))
        {
            var from = NamespaceOf(project, file);
            foreach (Match match in Using().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, file))))
            {
                var to = match.Groups["name"].Value;
                if (match.Groups["type"].Success)
                    to = to[..to.LastIndexOf('.')];
                if (from != project && to != from && to.StartsWith(project + ".", StringComparison.Ordinal))
                    (arrows.TryGetValue(from, out var known) ? known : arrows[from] = []).Add(to);
            }
        }
        var circle = Circle(arrows);
        Assert.True(circle.Count == 0, $"{project}: {string.Join(" -> ", circle)}. Move what both need into one of them, or below.");
    }

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void Namespaces_follow_folders(string project)
    {
        var wrong = SourceTree
            .Files(Path.Combine("src", project))
            .Select(file =>
                (
                    File: file,
                    Is: Namespace().Match(File.ReadAllText(Path.Combine(SourceTree.Root, file))),
                    Wanted: NamespaceOf(project, file)
                )
            )
            .Where(file => file.Is.Success && file.Is.Groups["name"].Value != file.Wanted)
            .Select(file => $"{file.File} is in {file.Is.Groups["name"].Value}, not in {file.Wanted}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_circle_of_folders_is_found()
    {
        Dictionary<string, HashSet<string>> arrows = new()
        {
            ["a"] = ["b", "d"],
            ["b"] = ["c"],
            ["c"] = ["a"],
            ["d"] = [],
        };
        Assert.Equal(["a", "b", "c", "a"], Circle(arrows));
        arrows["c"] = ["d"];
        Assert.Empty(Circle(arrows));
    }

    private static string NamespaceOf(string project, string file)
    {
        var folders = Path.GetRelativePath(Path.Combine("src", project), Path.GetDirectoryName(file)!);
        return folders == "." ? project : $"{project}.{folders.Replace(Path.DirectorySeparatorChar, '.')}";
    }

    private static List<string> Circle(Dictionary<string, HashSet<string>> arrows)
    {
        var done = new HashSet<string>();
        foreach (var start in arrows.Keys.Order(StringComparer.Ordinal))
        {
            if (Walk(start, arrows, done, []) is { } circle)
                return circle;
        }
        return [];
    }

    private static List<string>? Walk(string folder, Dictionary<string, HashSet<string>> arrows, HashSet<string> done, List<string> path)
    {
        var seen = path.IndexOf(folder);
        if (seen >= 0)
            return [.. path[seen..], folder];
        if (!done.Add(folder))
            return null;
        path.Add(folder);
        var circle = arrows
            .GetValueOrDefault(folder, [])
            .Order(StringComparer.Ordinal)
            .Select(next => Walk(next, arrows, done, path))
            .FirstOrDefault(found => found is not null);
        path.RemoveAt(path.Count - 1);
        return circle;
    }

    // A static using and an alias name a type; what is before its last point is the folder.
    [GeneratedRegex(@"^\s*(?:global )?using (?<type>static |\w+ = )?(?<name>MlbSts\.[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
