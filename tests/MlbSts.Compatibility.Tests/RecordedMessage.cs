using System.Text;
using System.Text.Json;

namespace MlbSts.Compatibility.Tests;

/// <summary>A message as 0.1 had it on the wire.</summary>
/// <param name="Topic">The topic it lay in.</param>
/// <param name="Key">Its key.</param>
/// <param name="Headers">Its headers, CloudEvents in binary mode.</param>
/// <param name="Body">Its payload.</param>
internal sealed record RecordedMessage(string Topic, string Key, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>All that were recorded, in the order they were sent.</summary>
    public static IReadOnlyList<RecordedMessage> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recorded", "0.1", "messages.jsonl"))
            .Select(line => JsonSerializer.Deserialize<RecordedMessage>(line, JsonSerializerOptions.Web)!),
    ];

    /// <summary>The payload as it is sent.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(Body);
}
