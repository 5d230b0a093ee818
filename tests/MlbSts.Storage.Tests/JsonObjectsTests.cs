namespace MlbSts.Storage.Tests;

public sealed class JsonObjectsTests
{
    private sealed record Counter(int Value, string? Note = null);

    [Fact]
    public async Task A_document_is_read_back_with_the_ETag_to_replace_it()
    {
        using var temp = await TempStore.CreateAsync();
        Assert.Null(await temp.Store.GetJsonAsync<Counter>(Buckets.State, "counter", default));

        var put = await temp.Store.PutJsonAsync(Buckets.State, "counter", new Counter(1, "é"), default, ifAbsent: true);
        var got = await temp.Store.GetJsonAsync<Counter>(Buckets.State, "counter", default);

        Assert.Equal((new Counter(1, "é"), put.ETag), (got!.Value, got.ETag));
        await temp.Store.PutJsonAsync(Buckets.State, "counter", new Counter(2), default, ifMatch: got.ETag);
        await Assert.ThrowsAsync<PreconditionFailedException>(() =>
            temp.Store.PutJsonAsync(Buckets.State, "counter", new Counter(3), default, ifMatch: got.ETag)
        );
    }

    [Fact]
    public async Task Updates_side_by_side_all_count()
    {
        using var temp = await TempStore.CreateAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 25; i++)
                            await temp.Store.UpdateJsonAsync<Counter>(
                                "counter",
                                counter => new Counter((counter?.Value ?? 0) + 1),
                                default
                            );
                    })
                )
        );

        Assert.Equal(100, (await temp.Store.GetJsonAsync<Counter>(Buckets.State, "counter", default))!.Value.Value);
    }

    [Fact]
    public async Task An_update_that_gives_nothing_writes_nothing()
    {
        using var temp = await TempStore.CreateAsync();
        Assert.Null(await temp.Store.UpdateJsonAsync<Counter>("counter", _ => null, default));
        var put = await temp.Store.PutJsonAsync(Buckets.State, "counter", new Counter(1), default);

        Assert.Equal(put.ETag, (await temp.Store.UpdateJsonAsync<Counter>("counter", _ => null, default))!.ETag);
    }

    [Theory]
    [InlineData("{ \"value\": ")]
    [InlineData("null")]
    [InlineData("[1]")]
    public async Task What_is_no_such_document_is_named(string body)
    {
        using var temp = await TempStore.CreateAsync();
        await temp.Store.PutAsync(Buckets.State, "counter", System.Text.Encoding.UTF8.GetBytes(body), PutOptions.Default, default);

        var exception = await Assert.ThrowsAsync<ObjectCorruptException>(() =>
            temp.Store.GetJsonAsync<Counter>(Buckets.State, "counter", default)
        );
        Assert.Contains("mlb-state/counter", exception.Message, StringComparison.Ordinal);
    }
}
