using MlbSts.Domain;
using MlbSts.Games.Sources;
using MlbSts.Games.Sources.StatsApi;
using MlbSts.Games.Tables;
using MlbSts.Rules.Schemas;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Rules.Definition;

/// <summary>A document as rules look at it: parsed once, and what several rules ask is worked out once.</summary>
public sealed class FeedDocument
{
    private readonly Lazy<IReadOnlyList<FeedDoubt>> _doubts;
    private readonly Lazy<(GameTables? Tables, string? Refusal)> _tables;

    internal FeedDocument(FeedView feed, GamePk expected, FeedSchema schema)
    {
        (Feed, Schema) = (feed, schema);
        _doubts = new(() => feed.Check(expected));
        _tables = new(() => Read(feed));
    }

    /// <summary>What it says.</summary>
    public FeedView Feed { get; }

    /// <summary>The published schema.</summary>
    public FeedSchema Schema { get; }

    /// <summary>What the cheap check that follows every patch says of it.</summary>
    public IReadOnlyList<FeedDoubt> Doubts => _doubts.Value;

    /// <summary>The game's rows; null where they cannot be read.</summary>
    public GameTables? Tables => _tables.Value.Tables;

    /// <summary>Why they cannot.</summary>
    public string? Refusal => _tables.Value.Refusal;

    private static (GameTables? Tables, string? Refusal) Read(FeedView feed)
    {
        try
        {
            return (FeedTables.Read(feed), null);
        }
        catch (GameRefusedException exception)
        {
            return (null, exception.Message);
        }
    }
}
