using System.CommandLine;
using Microsoft.Extensions.Configuration;
using MlbSts.Cli.Query;
using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Query;

/// <summary>A small store: the regular seasons 2015 and 2016 and the postseason of 2016.</summary>
public sealed class QueryFixture : IAsyncLifetime
{
    public TemporaryFolder Folder { get; } = new();

    public string Store => Folder["run"];

    public async ValueTask InitializeAsync()
    {
        using var store = new FileObjectStore(Path.Combine(Store, "objects"), durable: false);
        await SeasonWriter.Write(
            store,
            SeasonPhase.RegularSeason,
            2015,
            [SeasonWriter.Game("BOS201504180", SeasonPhase.RegularSeason, "single", "out")],
            SourceNames.Custom
        );
        await SeasonWriter.Write(
            store,
            SeasonPhase.RegularSeason,
            2016,
            [
                SeasonWriter.Game("BOS201604110", SeasonPhase.RegularSeason, "home_run"),
                SeasonWriter.Game("CHN201604112", SeasonPhase.RegularSeason, "out", "out", "walk"),
            ],
            SourceNames.Custom
        );
        await SeasonWriter.Write(
            store,
            SeasonPhase.PostSeason,
            2016,
            [SeasonWriter.Game("CLE201611020", SeasonPhase.PostSeason, "home_run", "single")],
            SourceNames.Custom
        );
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The command over this store, as a pipe has it.</summary>
    internal Task<Answer> Query(params string[] arguments) => Run(["--store", Store, "--cache", Folder["cache"], .. arguments]);

    /// <summary>The command with any arguments.</summary>
    internal static async Task<Answer> Run(
        string[] arguments,
        string input = "",
        bool isTerminal = false,
        Dictionary<string, string?>? environment = null
    )
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        using var typed = new StringReader(input);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(environment ?? []).Build();
        var command = QueryCommand.Create(() => new QueryTerminal(typed, output, error, isTerminal, isTerminal), settings);
        var code = await command
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new Answer(code, output.ToString(), error.ToString());
    }
}

/// <summary>What a run gave.</summary>
internal sealed record Answer(int Code, string Output, string Error);
