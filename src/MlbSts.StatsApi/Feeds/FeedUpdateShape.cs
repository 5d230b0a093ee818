namespace MlbSts.StatsApi.Feeds;

/// <summary>What an update's answer was, in the end.</summary>
public enum FeedUpdateShape
{
    /// <summary>Nothing new.</summary>
    NoChange,

    /// <summary>Patches, applied to the document held.</summary>
    Diff,

    /// <summary>The whole feed.</summary>
    Full,
}
