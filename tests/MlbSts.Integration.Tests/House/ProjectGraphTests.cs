using MlbSts.Integration.Tests.Settings;
using MlbSts.ServiceDefaults;

namespace MlbSts.Integration.Tests.House;

/// <summary>Which project may know which: docs/architecture.md says it in words.</summary>
public sealed class ProjectGraphTests
{
    private static readonly string[] Services =
    [
        "MlbSts.Scheduler",
        "MlbSts.Scraper",
        "MlbSts.Validator",
        "MlbSts.DataMover",
        "MlbSts.BulkLoader",
        "MlbSts.Monitor",
    ];

    // Top to bottom: a project references only such as stand above it.
    private static readonly string[] Order =
    [
        "MlbSts.Domain",
        "MlbSts.Json",
        "MlbSts.Clock",
        "MlbSts.Messaging",
        "MlbSts.Storage",
        "MlbSts.Operations",
        "MlbSts.StatsApi",
        "MlbSts.ServiceDefaults",
        "MlbSts.Retrosheet",
        "MlbSts.Games",
        "MlbSts.Rules",
        "MlbSts.Lake",
        .. Services,
        "MlbSts.Cli",
        "MlbSts.Simulator",
        "MlbSts.Standalone",
        "MlbSts.AppHost",
    ];

    // Who puts the services together.
    private static readonly string[] Composers = ["MlbSts.Standalone", "MlbSts.AppHost"];

    [Fact]
    public void A_project_references_only_those_above_it()
    {
        Assert.Equal(Order.Order(StringComparer.Ordinal), SourceTree.Projects.Keys.Order(StringComparer.Ordinal));
        var wrong = SourceTree
            .Projects.SelectMany(project => project.Value.Select(reference => (Project: project.Key, Reference: reference)))
            .Where(arrow => Array.IndexOf(Order, arrow.Reference) >= Array.IndexOf(Order, arrow.Project))
            .Select(arrow => $"{arrow.Project} references {arrow.Reference}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_Standalone_and_the_AppHost_reference_services()
    {
        var wrong = SourceTree
            .Projects.Where(project => !Composers.Contains(project.Key))
            .SelectMany(project => project.Value.Intersect(Services).Select(service => $"{project.Key} references {service}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_Monitor_reads_schedules_and_asks_the_API_nothing()
    {
        Assert.DoesNotContain("StatsApi", ServiceSettings.SectionsOf(ServiceEndpoint.Monitor));
        Assert.DoesNotContain("MlbSts.Games", SourceTree.Projects["MlbSts.Monitor"]);
    }

    [Fact]
    public void Retrosheet_domain_json_and_clock_stand_by_themselves()
    {
        foreach (var project in (string[])["MlbSts.Retrosheet", "MlbSts.Domain", "MlbSts.Json", "MlbSts.Clock"])
            Assert.Empty(SourceTree.Projects[project]);
    }

    [Fact]
    public void Internals_are_opened_to_tests_and_benchmarks_only()
    {
        var wrong = SourceTree
            .Projects.Keys.SelectMany(project =>
                SourceTree.ProjectFile(project).Split('\n').Select(line => (Project: project, Line: line.Trim()))
            )
            .Where(line => line.Line.StartsWith("<InternalsVisibleTo", StringComparison.Ordinal))
            .Where(line =>
                !line.Line.Contains(".Tests\"", StringComparison.Ordinal) && !line.Line.Contains("Benchmarks", StringComparison.Ordinal)
            )
            .Select(line => $"{line.Project}: {line.Line}");
        Assert.Empty(wrong);
    }
}
