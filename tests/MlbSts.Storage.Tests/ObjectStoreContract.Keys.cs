namespace MlbSts.Storage.Tests;

public abstract partial class ObjectStoreContract
{
    [Fact]
    public async Task A_listing_is_in_the_order_of_keys_and_within_the_prefix()
    {
        string[] keys = ["a", "a-b", "a.b", "a/1", "a/b/c", "a/b0", "aB", "ab", "a%41", "a b", "a+b&c=d", "é", "🎉x", "\uffee"];
        foreach (var key in keys.Reverse())
            await Put(State, Key(key), "x");
        await Put(State, Key("b"), "xy");

        var expected = keys.OrderBy(key => key, Comparer<string>.Create((x, y) => Bytes(x).AsSpan().SequenceCompareTo(Bytes(y)))).ToList();
        var all = await Store.ListAsync(State, Key(""), default).ToListAsync();
        Assert.Equal(
            expected.Append("b").OrderBy(key => key, Comparer<string>.Create((x, y) => Bytes(x).AsSpan().SequenceCompareTo(Bytes(y)))),
            all.Select(info => info.Key[Key("").Length..])
        );
        Assert.Equal(expected.Where(key => key.StartsWith('a')), await Names("a"));
        Assert.Equal(["a/1", "a/b/c", "a/b0"], await Names("a/"));
        Assert.Equal(["a/b/c", "a/b0"], await Names("a/b"));
        Assert.Equal(["a/b/c"], await Names("a/b/"));
        Assert.Empty(await Names("zz/"));
        var b = all.Single(info => info.Key == Key("b"));
        Assert.Equal((2L, (await Store.StatAsync(State, b.Key, null, default))!.ETag), (b.Size, b.ETag));

        async Task<List<string>> Names(string prefix) =>
            await Store.ListAsync(State, Key(prefix), default).Select(info => info.Key[Key("").Length..]).ToListAsync();
    }

    [Fact]
    public async Task Every_legal_key_is_listed_under_each_of_its_prefixes()
    {
        var keys = LegalKeys(seed: 20160403, count: 150).Select(key => Key(key)).ToHashSet();
        await Parallel.ForEachAsync(keys, async (key, _) => await Put(State, key, "x"));

        var order = Comparer<string>.Create((x, y) => Bytes(x).AsSpan().SequenceCompareTo(Bytes(y)));
        var sorted = keys.Order(order).ToList();
        Assert.Equal(sorted, await Names(Key("")));
        var prefixes = keys.SelectMany(key => Enumerable.Range(Key("").Length, key.Length - Key("").Length).Select(end => key[..(end + 1)]))
            .Where(prefix => !char.IsHighSurrogate(prefix[^1]))
            .Distinct()
            .ToList();
        Assert.Contains(prefixes, prefix => prefix.EndsWith("/.", StringComparison.Ordinal));
        Assert.Contains(prefixes, prefix => prefix.EndsWith("/..", StringComparison.Ordinal));
        var random = new Random(7);
        foreach (var prefix in prefixes.Where(prefix => prefix.EndsWith('.') || random.Next(20) == 0))
            Assert.Equal(sorted.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)), await Names(prefix));
        foreach (var folder in prefixes.Where(prefix => prefix.EndsWith('/')).Take(30))
            Assert.Equal(
                sorted
                    .Where(key => key.StartsWith(folder, StringComparison.Ordinal) && key.IndexOf('/', folder.Length) > 0)
                    .Select(key => key[folder.Length..key.IndexOf('/', folder.Length)])
                    .Distinct(),
                await Store.ListFoldersAsync(State, folder, default).ToListAsync()
            );

        async Task<List<string>> Names(string prefix) =>
            await Store.ListAsync(State, prefix, default).Select(info => info.Key).ToListAsync();
    }

    /// <summary>Keys of all that a key may be made of: dots first and last, what file names cannot have, letters of all lengths.</summary>
    private static IEnumerable<string> LegalKeys(int seed, int count)
    {
        yield return ".a";
        yield return "..a/x";
        yield return "a/.hidden";
        yield return "a/...";
        yield return ".mlbsts/x";
        yield return new string('%', 75);
        string[] atoms =
        [
            ".",
            "..",
            " ",
            "-",
            "a",
            "Z",
            "0",
            "%",
            "%41",
            ":",
            "*",
            "?",
            "\"",
            "|",
            "<",
            "~",
            "é",
            "\uffee",
            "🎉",
            "$",
            "#",
            "&",
            "=",
        ];
        var random = new Random(seed);
        while (count-- > 0)
        {
            var parts = Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => atoms[random.Next(atoms.Length)])))
                .Select(part => part is "." or ".." ? part + "x" : part);
            yield return string.Join('/', parts);
        }
    }

    [Fact]
    public async Task Folders_are_the_names_directly_below_a_prefix()
    {
        foreach (var key in new[] { "7/feed", "7/polls/1", "10/feed", "10/game", "%/x", "file" })
            await Put(State, Key(key), "x");

        Assert.Equal(["%", "10", "7"], await Store.ListFoldersAsync(State, Key(""), default).ToListAsync());
        Assert.Equal(["polls"], await Store.ListFoldersAsync(State, Key("7/"), default).ToListAsync());
        Assert.Empty(await Store.ListFoldersAsync(State, Key("none/"), default).ToListAsync());
        Assert.Contains(_run, await Store.ListFoldersAsync(State, "", default).ToListAsync());
    }
}
