using MlbSts.Json;

namespace MlbSts.Simulator.Feeds;

/// <summary>A part of a document together with the version of the counts it was made of.</summary>
internal struct VersionedJson
{
    private JsonTree? _json;
    private int _version;

    /// <summary>The part as it was made last, or made anew where the counts have changed since.</summary>
    public JsonTree Of<T>(int version, T source, Func<T, JsonTree> make)
    {
        if (_json is null || _version != version)
            (_json, _version) = (make(source), version);
        return _json;
    }
}
