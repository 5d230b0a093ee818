using MlbSts.Cli.Load;
using MlbSts.Cli.Tests.Query;
using MlbSts.Lake.Requests;

namespace MlbSts.Cli.Tests.Load;

/// <summary><c>sts load</c> and <c>sts check</c> within the tests' own process.</summary>
internal static class Sts
{
    public static Task<Answer> LoadAsync(string store, params string[] paths) => LoadAsync(store, new LoadRequest { Paths = paths });

    public static Task<Answer> LoadAsync(string store, LoadRequest request, LoadSettings? settings = null) =>
        RunAsync(
            (output, log) =>
                LoadCommand.RunAsync(
                    request,
                    settings ?? new LoadSettings(),
                    store,
                    false,
                    output,
                    log,
                    TestContext.Current.CancellationToken
                )
        );

    public static Task<Answer> CheckAsync(string store, LoadRequest request) =>
        RunAsync((output, log) => CheckCommand.RunAsync(request, store, output, log, TestContext.Current.CancellationToken));

    private static async Task<Answer> RunAsync(Func<TextWriter, TextWriter, Task<int>> command)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var log = new StringWriter { NewLine = "\n" };
        var code = await command(output, log);
        return new Answer(code, output.ToString(), log.ToString());
    }
}
