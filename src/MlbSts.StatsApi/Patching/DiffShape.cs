namespace MlbSts.StatsApi.Patching;

/// <summary>What the body of a diffPatch answer holds.</summary>
public enum DiffShape
{
    /// <summary>Nothing new: an empty array.</summary>
    Nothing,

    /// <summary>Steps, each a patch against the document after the one before.</summary>
    Steps,

    /// <summary>The whole feed, as an object or as an entry of an array.</summary>
    WholeFeed,
}
