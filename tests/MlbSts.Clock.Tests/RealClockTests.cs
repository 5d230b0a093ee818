using MlbSts.Testing;

namespace MlbSts.Clock.Tests;

/// <summary>The real clock is injected: code that names it outright can be tested by waiting only.</summary>
public sealed class RealClockTests
{
    private static readonly string[] Measuring = ["TimeProvider.System.GetTimestamp(", "TimeProvider.System.GetElapsedTime("];
    private static readonly string[] Composing = ["AddSingleton(TimeProvider.System)", "?? TimeProvider.System", "??= TimeProvider.System"];

    // Programs without a container of their own.
    private static readonly string[] Programs = ["MlbSts.AppHost/", "MlbSts.Cli/"];

    // Waits of a few milliseconds for another writer.
    private static readonly string[] Allowed = ["MlbSts.Storage/Files/KeyLocks.cs", "MlbSts.Storage/JsonObjects.cs"];

    [Fact]
    public void Nothing_in_the_source_names_it_but_to_measure_and_to_put_a_program_together()
    {
        var source = Path.Combine(TestData.RepositoryRoot, "src");
        var named = Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(file =>
                (
                    Name: Path.GetRelativePath(source, file).Replace('\\', '/'),
                    Text: Without([.. Measuring, .. Composing], File.ReadAllText(file))
                )
            )
            .Where(file => file.Text.Contains("TimeProvider.System", StringComparison.Ordinal))
            .Select(file => file.Name)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => !Array.Exists(Programs, program => file.StartsWith(program, StringComparison.Ordinal)));
        Assert.Equal(Allowed.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static string Without(string[] uses, string text) =>
        uses.Aggregate(text, (rest, use) => rest.Replace(use, "", StringComparison.Ordinal));
}
