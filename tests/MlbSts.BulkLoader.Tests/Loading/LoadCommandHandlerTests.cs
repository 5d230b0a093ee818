using MlbSts.BulkLoader.Loading;
using MlbSts.Messaging.Messages;
using MlbSts.ServiceDefaults.Reporting;
using MlbSts.Storage;
using MlbSts.Testing;

namespace MlbSts.BulkLoader.Tests.Loading;

public sealed class LoadCommandHandlerTests : IDisposable
{
    private readonly TemporaryFolder _root = new();
    private readonly RecordingPublisher _publisher = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task A_load_asked_for_over_kafka_is_taken_once_and_taken_back()
    {
        using var test = await TestStore.CreateAsync();
        var registry = Registry(test);
        var handler = Handler(registry);
        var command = new LoadRequested("c-1", [_root.Path], "ann");
        await handler.HandleAsync(command, default);
        await handler.HandleAsync(command, default);
        Assert.Equal(LoadStatus.Waiting, registry.Find("c-1")!.Status);
        Assert.Equal(["loads/c-1.json"], await test.KeysAsync(Buckets.State));
        await handler.HandleAsync(new LoadCancelled("c-2", "c-1", "ann"), default);
        Assert.Equal(LoadStatus.Cancelled, registry.Find("c-1")!.Status);

        var answers = _publisher.Of<CommandAnswered>();
        Assert.Equal(["LoadRequested", "LoadRequested", "LoadCancelled"], answers.Select(answer => answer.Command));
        Assert.All(answers, answer => Assert.Equal((CommandOutcome.Done, "bulk-loader"), (answer.Outcome, answer.Service)));
        Assert.Equal(answers[0].Id, answers[1].Id);
    }

    [Theory]
    [InlineData("/", "c", "BulkLoader:Roots")]
    [InlineData("a\0b", "c", "NUL")]
    [InlineData("here", "../c", "letters, digits")]
    [InlineData("", "c", "path")]
    public async Task A_load_that_cannot_be_is_refused_and_why(string path, string id, string why)
    {
        using var test = await TestStore.CreateAsync();
        await Handler(Registry(test)).HandleAsync(new LoadRequested(id, [path == "here" ? _root.Path : path], "ann"), default);
        var answer = Assert.Single(_publisher.Of<CommandAnswered>());
        Assert.Equal((id, CommandOutcome.Refused), (answer.CommandId, answer.Outcome));
        Assert.Contains(why, answer.Why, StringComparison.Ordinal);
        Assert.Empty(await test.KeysAsync(Buckets.State));
    }

    [Fact]
    public async Task A_load_that_is_over_or_unknown_cannot_be_taken_back()
    {
        using var test = await TestStore.CreateAsync();
        var registry = Registry(test);
        var handler = Handler(registry);
        await handler.HandleAsync(new LoadRequested("done", [_root.Path], "ann"), default);
        registry.Begin("done", default);
        await registry.EndAsync(registry.Find("done")! with { Status = LoadStatus.Completed }, default);
        await handler.HandleAsync(new LoadCancelled("c-2", "done", "ann"), default);
        await handler.HandleAsync(new LoadCancelled("c-3", "nothing", "ann"), default);
        var refusals = _publisher.Of<CommandAnswered>().Skip(1).ToList();
        Assert.All(refusals, answer => Assert.Equal(CommandOutcome.Refused, answer.Outcome));
        Assert.Contains("Completed", refusals[0].Why, StringComparison.Ordinal);
        Assert.Contains("'nothing'", refusals[1].Why, StringComparison.Ordinal);
    }

    private LoadCommandHandler Handler(LoadRegistry registry) => new(registry, _publisher, new ServiceIdentity("bulk-loader"));

    private LoadRegistry Registry(TestStore test) => new(Fixed.Options(new BulkLoaderOptions { Roots = [_root.Path] }), test.Store);
}
