using MlbSts.Testing;

namespace MlbSts.Cli.Tests.Load;

/// <summary>
/// A store into which <c>sts load</c> has brought every season of the Retrosheet test data, once for all tests that only look at it.
/// </summary>
public sealed class LoadedStore : IDisposable
{
    private bool _isFilled;

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Loads, the first time. Not before a test asks: a skip, where the data is not there, must be a test's own.</summary>
    public async Task FillAsync()
    {
        if (_isFilled)
            return;
        var answer = await Sts.LoadAsync(Folder.Path, TestData.Path("retrosheet/events"));
        Assert.True(answer.Code == 0, answer.Output + answer.Error);
        _isFilled = true;
    }

    public void Dispose() => Folder.Dispose();
}

/// <summary>The tests that share <see cref="LoadedStore"/>.</summary>
[CollectionDefinition(Name)]
public sealed class LoadedSeasons : ICollectionFixture<LoadedStore>
{
    public const string Name = "Loaded seasons";
}
