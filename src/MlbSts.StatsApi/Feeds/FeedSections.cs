using MlbSts.Json;

namespace MlbSts.StatsApi.Feeds;

/// <summary>The top parts of a feed, which are what services are told has changed.</summary>
public static class FeedSections
{
    private const string LiveData = "liveData";

    /// <summary>The sections in which two feeds differ, in the order of the newer; none where they say the same.</summary>
    /// <param name="before">The older; <see langword="null"/> where there was none, and then every section is new.</param>
    /// <param name="after">The newer.</param>
    public static IReadOnlyList<string> Changed(JsonTree? before, JsonTree after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var changed = new List<string>();
        Compare(before, after, "", changed);
        return changed;
    }

    private static void Compare(JsonTree? before, JsonTree after, string prefix, List<string> changed)
    {
        foreach (var (name, value) in after.Members)
        {
            if (prefix.Length == 0 && name == LiveData && value.Members.Count > 0)
                Compare(before?[name], value, LiveData + "/", changed);
            else if (!JsonTree.DeepEquals(before?[name], value))
                changed.Add(prefix + name);
        }
        foreach (var (name, _) in before?.Members ?? [])
        {
            if (!after.TryGet(name, out _))
                changed.Add(prefix + name);
        }
    }
}
