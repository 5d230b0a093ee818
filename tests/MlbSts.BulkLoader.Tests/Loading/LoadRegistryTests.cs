using MlbSts.BulkLoader.Loading;
using MlbSts.Games.Sources;
using MlbSts.Lake.Requests;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.BulkLoader.Tests.Loading;

public sealed class LoadRegistryTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly TemporaryFolder _outside = new();

    public void Dispose()
    {
        _root.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public async Task A_root_and_what_lies_below_it_is_taken()
    {
        using var test = await TestStore.CreateAsync();
        Directory.CreateDirectory(_root["2025"]);
        await File.WriteAllTextAsync(_root["2025/a.zip"], "");
        var registry = Registry(test);
        foreach (
            var path in new[]
            {
                _root.Path,
                _root["2025"] + Path.DirectorySeparatorChar,
                Path.Combine(_root["2025"], "..", "2025"),
                _root["2025/a.zip"],
            }
        )
            Assert.Equal(LoadStatus.Waiting, (await Ask(registry, path)).Status);
    }

    [Fact]
    public async Task No_way_leads_out_of_the_roots()
    {
        using var test = await TestStore.CreateAsync();
        Directory.CreateSymbolicLink(_root["link"], _outside.Path);
        Directory.CreateDirectory(_outside["deep"]);
        Directory.CreateDirectory(_root.Path + "-beside");
        Directory.CreateSymbolicLink(_root["a"], _root["b"]);
        Directory.CreateSymbolicLink(_root["b"], _root["a"]);
        var registry = Registry(test);
        foreach (
            var folder in new[]
            {
                _outside.Path,
                _root["link"],
                Path.Combine(_root["link"], "deep"),
                Path.Combine(_root.Path, "..", Path.GetFileName(_outside.Path)),
                _root.Path + "-beside",
                "/",
                "..",
                "",
                " ",
                "a\0b",
                _root["missing"],
                _root["a"],
            }
        )
        {
            await Assert.ThrowsAsync<LoadRefusedException>(() => Ask(registry, folder));
            await Assert.ThrowsAsync<LoadRefusedException>(() => Ask(registry, _root.Path, folder));
        }
        var withRules = new LoadRequest { Paths = [_root.Path], Rules = _outside.Path };
        await Assert.ThrowsAsync<LoadRefusedException>(() => registry.AskAsync(withRules, null, default));
        await Assert.ThrowsAsync<LoadRefusedException>(() =>
            registry.AskAsync(withRules with { Rules = null, Mapping = "/etc/passwd" }, null, default)
        );
        Directory.Delete(_root.Path + "-beside");
        Assert.Empty(await test.KeysAsync(Buckets.State));
    }

    [Fact]
    public async Task A_root_that_is_a_link_itself_is_a_root()
    {
        using var test = await TestStore.CreateAsync();
        Directory.CreateSymbolicLink(_outside["root"], _root.Path);
        Directory.CreateDirectory(_root["2025"]);
        var registry = new LoadRegistry(Fixed.Options(new BulkLoaderOptions { Roots = [_outside["root"]] }), test.Store);
        Assert.Equal(
            [Path.Combine(RealPath.Of(_root.Path), "2025")],
            (await Ask(registry, Path.Combine(_outside["root"], "2025"))).Request.Paths
        );
    }

    [Fact]
    public async Task Without_roots_nothing_is_loaded()
    {
        using var test = await TestStore.CreateAsync();
        await Assert.ThrowsAsync<LoadRefusedException>(() =>
            Ask(new LoadRegistry(Fixed.Options(new BulkLoaderOptions()), test.Store), _root.Path)
        );
    }

    [Theory]
    [InlineData("phase", "spring")]
    [InlineData("strategy", "coin")]
    [InlineData("source", "radio")]
    public async Task What_is_not_known_is_refused_with_what_is(string what, string value)
    {
        using var test = await TestStore.CreateAsync();
        var request = new LoadRequest
        {
            Paths = [_root.Path],
            Phase = what == "phase" ? value : null,
            Strategy = what == "strategy" ? value : null,
            SourcePriority = what == "source" ? [value] : [],
        };
        var refusal = await Assert.ThrowsAsync<LoadRefusedException>(() => Registry(test).AskAsync(request, null, default));
        Assert.Contains($"'{value}' is no {what}. Use one of: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_many_loads_may_wait_and_no_more()
    {
        using var test = await TestStore.CreateAsync();
        var registry = Registry(test, waiting: 2);
        await registry.AskAsync(Request, "1", default);
        await registry.AskAsync(Request, "2", default);
        Assert.Contains(
            "MaximumWaiting",
            (await Assert.ThrowsAsync<LoadRefusedException>(() => registry.AskAsync(Request, "3", default))).Message,
            StringComparison.Ordinal
        );
        Assert.Null(registry.Find("3"));
        Assert.Equal("2", (await registry.AskAsync(Request, "2", default)).Id);
    }

    [Fact]
    public async Task Loads_that_wait_or_run_are_taken_up_by_the_next_process_and_never_forgotten()
    {
        using var test = await TestStore.CreateAsync();
        var registry = Registry(test, waiting: 1000);
        for (var i = 0; i < 300; i++)
            await registry.AskAsync(Request, $"{i:000}", default);
        registry.Begin("001", default);
        for (var i = 50; i < 280; i++)
            await registry.EndAsync(registry.Find($"{i:000}")! with { Status = LoadStatus.Completed }, default);
        await registry.CancelAsync("290", default);
        await registry.AskAsync(Request, "300", default);
        Assert.Null(registry.Find("050"));
        Assert.NotNull(registry.Find("279"));

        var next = Registry(test);
        await next.RecoverAsync(default);
        Assert.Equal((LoadStatus.Waiting, LoadStatus.Waiting), (next.Find("000")!.Status, next.Find("001")!.Status));
        Assert.Equal((LoadStatus.Completed, LoadStatus.Cancelled), (next.Find("279")!.Status, next.Find("290")!.Status));
        Assert.Equal(registry.Find("000")!.Request.Paths, next.Find("000")!.Request.Paths);
        await using var waiting = next.WaitingAsync(default).GetAsyncEnumerator();
        await waiting.MoveNextAsync();
        Assert.Equal("000", waiting.Current);
    }

    [Fact]
    public async Task A_load_that_waits_is_cancelled_at_once_and_one_that_is_over_not_at_all()
    {
        using var test = await TestStore.CreateAsync();
        var registry = Registry(test);
        await registry.AskAsync(Request, "1", default);
        Assert.Equal(LoadStatus.Cancelled, (await registry.CancelAsync("1", default))!.Status);
        Assert.Null(registry.Begin("1", default));
        Assert.Null(await registry.CancelAsync("1", default));
        Assert.Null(await registry.CancelAsync("nothing", default));
    }

    [Fact]
    public async Task A_load_that_runs_and_is_given_up_stays_so_after_a_restart_in_the_middle_of_its_step()
    {
        using var test = await TestStore.CreateAsync();
        var registry = Registry(test);
        await registry.AskAsync(Request, "1", default);
        using var running = registry.Begin("1", default)!;
        Assert.True((await registry.CancelAsync("1", default))!.IsGivenUp);
        Assert.True(running.IsCancellationRequested);

        var next = Registry(test);
        await next.RecoverAsync(default);
        Assert.Equal(LoadStatus.Cancelled, next.Find("1")!.Status);
        Assert.Null(next.Begin("1", default));
        var third = Registry(test);
        await third.RecoverAsync(default);
        Assert.Equal(LoadStatus.Cancelled, third.Find("1")!.Status);
    }

    private LoadRequest Request => new() { Paths = [_root.Path] };

    private static Task<Load> Ask(LoadRegistry registry, params string[] paths) =>
        registry.AskAsync(new LoadRequest { Paths = paths }, null, default);

    private LoadRegistry Registry(TestStore test, int waiting = 20) =>
        new(Fixed.Options(new BulkLoaderOptions { Roots = [_root.Path], MaximumWaiting = waiting }), test.Store);
}
