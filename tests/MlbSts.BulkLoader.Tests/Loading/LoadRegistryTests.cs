using MlbSts.BulkLoader.Loading;
using MlbSts.Messaging;
using MlbSts.Messaging.Messages;
using MlbSts.TestSupport;

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
    public void A_root_and_what_lies_below_it_is_taken()
    {
        Directory.CreateDirectory(_root["2025"]);
        var registry = Registry();
        Assert.Equal(LoadStatus.Waiting, registry.Ask(_root.Path).Status);
        Assert.Equal(LoadStatus.Waiting, registry.Ask(_root["2025"] + Path.DirectorySeparatorChar).Status);
        Assert.Equal(LoadStatus.Waiting, registry.Ask(Path.Combine(_root["2025"], "..", "2025")).Status);
    }

    [Fact]
    public void No_way_leads_out_of_the_roots()
    {
        Directory.CreateSymbolicLink(_root["link"], _outside.Path);
        Directory.CreateDirectory(_outside["deep"]);
        Directory.CreateDirectory(_root.Path + "-beside");
        Directory.CreateSymbolicLink(_root["a"], _root["b"]);
        Directory.CreateSymbolicLink(_root["b"], _root["a"]);
        var registry = Registry();
        foreach (var folder in new[]
        {
            _outside.Path, _root["link"], Path.Combine(_root["link"], "deep"), Path.Combine(_root.Path, "..", Path.GetFileName(_outside.Path)),
            _root.Path + "-beside", "/", "..", "", " ", "a\0b", _root["missing"], _root["a"],
        })
            Assert.Throws<LoadRefusedException>(() => registry.Ask(folder));
        Directory.Delete(_root.Path + "-beside");
    }

    [Fact]
    public void A_root_that_is_a_link_itself_is_a_root()
    {
        Directory.CreateSymbolicLink(_outside["root"], _root.Path);
        Directory.CreateDirectory(_root["2025"]);
        var registry = new LoadRegistry(Fixed.Options(new BulkLoaderOptions { Roots = [_outside["root"]] }));
        Assert.Equal(Path.Combine(RealPath.Of(_root.Path), "2025"), registry.Ask(Path.Combine(_outside["root"], "2025")).Folder);
    }

    [Fact]
    public void Without_roots_nothing_is_loaded() =>
        Assert.Throws<LoadRefusedException>(() => new LoadRegistry(Fixed.Options(new BulkLoaderOptions())).Ask(_root.Path));

    [Fact]
    public void So_many_loads_may_wait_and_no_more()
    {
        var registry = Registry(waiting: 2);
        registry.Ask(_root.Path, "1");
        registry.Ask(_root.Path, "2");
        Assert.Contains("MaximumWaiting", Assert.Throws<LoadRefusedException>(() => registry.Ask(_root.Path, "3")).Message, StringComparison.Ordinal);
        Assert.Null(registry.Find("3"));
        Assert.Equal("2", registry.Ask(_root.Path, "2").Id);
    }

    [Fact]
    public void A_load_that_waits_is_never_forgotten()
    {
        var registry = Registry(waiting: 1000);
        for (var i = 0; i < 300; i++)
            registry.Ask(_root.Path, $"{i}");
        Assert.All(Enumerable.Range(0, 300), i => Assert.NotNull(registry.Find($"{i}")));
        registry.Update(registry.Find("0")! with { Status = LoadStatus.Completed });
        registry.Ask(_root.Path, "300");
        Assert.Null(registry.Find("0"));
        Assert.NotNull(registry.Find("1"));
    }

    [Fact]
    public async Task A_load_asked_for_over_kafka_is_taken_once()
    {
        var registry = Registry(waiting: 1);
        var handler = new LoadCommandHandler(registry);
        var command = new ServiceCommand("c-1", "bulk-loader", "load", null, _root.Path, "ann");
        await handler.HandleAsync(command, default);
        await handler.HandleAsync(command, default);
        Assert.NotNull(registry.Find("c-1"));
    }

    [Theory]
    [InlineData("dance", "x")]
    [InlineData("load", null)]
    [InlineData("load", "/")]
    [InlineData("load", "a\0b")]
    public async Task A_bad_command_is_refused(string name, string? argument) =>
        await Assert.ThrowsAsync<UnprocessableMessageException>(() => new LoadCommandHandler(Registry()).HandleAsync(new ServiceCommand("c", "bulk-loader", name, null, argument, "ann"), default));

    [Fact]
    public async Task Another_services_command_is_none_of_ours() =>
        await new LoadCommandHandler(Registry()).HandleAsync(new ServiceCommand("c", "scheduler", "pause", null, null, "ann"), default);

    private LoadRegistry Registry(int waiting = 20) => new(Fixed.Options(new BulkLoaderOptions { Roots = [_root.Path], MaximumWaiting = waiting }));
}
