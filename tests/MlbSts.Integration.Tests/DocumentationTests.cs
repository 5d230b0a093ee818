using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MlbSts.Integration.Tests.Settings;
using MlbSts.ServiceDefaults;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests;

/// <summary><c>docs/operations.md</c> is kept by hand; these say where it has fallen behind the code.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(TestData.RepositoryRoot, "docs", "operations.md"));

    [Fact]
    public void Every_setting_is_documented_with_its_default_and_nothing_else_is()
    {
        var documented = Lines
            .Select(line => SettingRow().Match(line))
            .Where(row => row.Success)
            .Select(row =>
                $"{row.Groups["name"].Value} = {(row.Groups["default"].Value == "empty" ? "" : row.Groups["default"].Value.Trim('`'))}"
            );
        Assert.Equal(
            ServiceSettings.Defaults.Select(setting => $"{setting.Key} = {setting.Value}").Order(StringComparer.Ordinal),
            documented.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_service_is_documented_with_its_port_and_the_sections_it_reads()
    {
        var documented = Lines
            .Select(line => ServiceRow().Match(line))
            .Where(row => row.Success)
            .Select(row =>
                $"{row.Groups["name"].Value} {row.Groups["port"].Value}: {string.Join(", ", SectionName().Matches(row.Groups["sections"].Value).Select(name => name.Groups[1].Value).Order(StringComparer.Ordinal))}"
            );
        var meant = ServiceSettings.Processes.Keys.Select(service =>
            $"{service.Name} {service.Port.ToString(CultureInfo.InvariantCulture)}: {string.Join(", ", ServiceSettings.SectionsOf(service))}"
        );
        Assert.Equal(meant.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_section_is_bound_to_the_class_it_is_documented_from()
    {
        foreach (var (section, type) in ServiceSettings.Sections)
        {
            var (name, value) = Sample(type);
            var builder = WebApplication.CreateBuilder();
            builder.Configuration.AddInMemoryCollection([new($"{section}:{name}", value)]);
            var process = ServiceSettings.Processes.First(process => ServiceSettings.SectionsOf(process.Key).Contains(section));
            process.Value(builder);
            using var services = builder.Services.BuildServiceProvider();
            Assert.Equal(
                value,
                Convert.ToString(type.GetProperty(name)!.GetValue(Bound(services, type)), CultureInfo.InvariantCulture)?.TrimEnd('/')
            );
        }
    }

    [Fact]
    public void Every_series_of_the_code_is_documented_and_nothing_else_is()
    {
        var documented = Series().Matches(string.Join('\n', Lines)).Select(match => match.Value).Distinct();
        Assert.Equal(ExportedSeries().Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_alert_is_built_on_series_that_the_code_has()
    {
        var rules = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "deploy", "prometheus", "rules.yml"));
        var used = Series().Matches(rules).Select(match => HistogramPart().Replace(match.Value, "")).Distinct();
        Assert.Empty(used.Except(ExportedSeries()));
    }

    [Fact]
    public void Every_document_that_the_documentation_links_to_is_there()
    {
        var root = TestData.RepositoryRoot;
        string[] documents =
        [
            .. Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Path.Combine(root, "deploy"), "*.md", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(root, "*.md"),
        ];
        var broken = documents.SelectMany(document =>
            Link()
                .Matches(File.ReadAllText(document))
                .Select(link => link.Groups[1].Value)
                .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
                .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target.Split('#')[0])))
                .Select(target => $"{Path.GetRelativePath(root, document)}: {target}")
        );
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_example_of_how_to_add_is_code_that_a_test_compiles()
    {
        var examples = Example().Matches(File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "CONTRIBUTING.md")));
        Assert.NotEmpty(examples);
        Assert.All(
            examples,
            example =>
                Assert.Contains(
                    WithoutIndents(example.Groups["code"].Value),
                    WithoutIndents(File.ReadAllText(Path.Combine(TestData.RepositoryRoot, example.Groups["file"].Value))),
                    StringComparison.Ordinal
                )
        );

        static string WithoutIndents(string code) => string.Join('\n', code.Trim().Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public void Every_periodic_work_is_documented_and_nothing_else_is()
    {
        var declared = Directory
            .EnumerateFiles(Path.Combine(TestData.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Work().Matches(File.ReadAllText(file)).Select(work => work.Groups["name"].Value));
        var documented = Lines
            .SkipWhile(line => !line.StartsWith("| Work |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => WorkName().Matches(line.Split('|')[1]).Select(name => name.Groups["name"].Value));
        Assert.Equal(declared.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// What the exporter makes of the instruments in the source: dots to underscores, the unit spelled out, <c>_total</c> for counters.
    /// </summary>
    private static IReadOnlyCollection<string> ExportedSeries() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(TestData.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => Instrument().Matches(File.ReadAllText(file)))
                .Select(instrument =>
                    instrument.Groups["name"].Value.Replace('.', '_')
                    + instrument.Groups["unit"].Value switch
                    {
                        "By" => "_bytes",
                        "ms" => "_milliseconds",
                        "s" => "_seconds",
                        _ => "",
                    }
                    + (instrument.Groups["kind"].Value == "Counter" ? "_total" : "")
                )
                .Distinct(),
        ];

    /// <summary>A setting of the class and a value that is not its default.</summary>
    private static (string Name, string Value) Sample(Type type)
    {
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            if (property.PropertyType == typeof(int) || property.PropertyType == typeof(double))
                return (property.Name, "17");
            if (property.PropertyType == typeof(string))
                return (property.Name, "sample");
            if (property.PropertyType == typeof(Uri))
                return (property.Name, "http://sample");
        }
        throw new InvalidOperationException($"{type.Name} has no setting this test can try.");
    }

    /// <summary>The class after configuration and before validation.</summary>
    private static object Bound(IServiceProvider services, Type type)
    {
        var options = Activator.CreateInstance(type)!;
        var configure = typeof(IConfigureOptions<>).MakeGenericType(type);
        foreach (var step in services.GetServices(configure))
            configure.GetMethod(nameof(IConfigureOptions<object>.Configure))!.Invoke(step, [options]);
        return options;
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+)` \| (?<default>empty|`[^`]*`) \|")]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| (?<port>[0-9]+) \| (?<sections>(`[A-Za-z]+`(, )?)+) \|")]
    private static partial Regex ServiceRow();

    [GeneratedRegex(
        "\\.Create(?<kind>Counter|Histogram|(Observable)?Gauge)(<[a-z]+>)?\\(\\s*\"(?<name>[a-z._]+)\",[^;]*?\"(?<unit>By|ms|s|1|\\{[a-z]+\\})\","
    )]
    private static partial Regex Instrument();

    [GeneratedRegex(@"\b(mlbsts|statsapi)_[a-z_]+\b")]
    private static partial Regex Series();

    [GeneratedRegex(@"\[this one\]\((?<file>[^)]+)\):\s*```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("new PeriodicWork\\(\"(?<name>[a-z-]+)\"")]
    private static partial Regex Work();

    [GeneratedRegex("`(?<name>[a-z-]+)`")]
    private static partial Regex WorkName();

    [GeneratedRegex("_(bucket|count|sum)$")]
    private static partial Regex HistogramPart();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex SectionName();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
