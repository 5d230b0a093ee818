using System.Text.Json;

namespace MlbSts.Json.Patching;

/// <summary>One operation of RFC 6902.</summary>
/// <param name="Op">What to do.</param>
/// <param name="Path">Where: a JSON Pointer (RFC 6901).</param>
/// <param name="From">Where from, for move and copy; else <see langword="null"/>.</param>
/// <param name="Value">The value for add, replace and test; else <see langword="null"/>.</param>
public sealed record JsonPatchOperation(JsonPatchKind Op, string Path, string? From = null, JsonTree? Value = null)
{
    /// <summary>Reads one operation.</summary>
    /// <param name="json">An object with <c>op</c>, <c>path</c>, and what the operation needs; other members are ignored, as the RFC
    /// asks.</param>
    /// <param name="index">Its place in its patch, for the message.</param>
    /// <exception cref="JsonPatchException">It is no such object.</exception>
    public static JsonPatchOperation Parse(JsonTree json, int index)
    {
        ArgumentNullException.ThrowIfNull(json);
        var op = Text(json, "op") switch
        {
            "add" => JsonPatchKind.Add,
            "remove" => JsonPatchKind.Remove,
            "replace" => JsonPatchKind.Replace,
            "move" => JsonPatchKind.Move,
            "copy" => JsonPatchKind.Copy,
            "test" => JsonPatchKind.Test,
            var other => throw new JsonPatchException($"'{other}' is no operation", index),
        };
        var path = Text(json, "path") ?? throw new JsonPatchException("the operation has no path", index);
        var from = op is JsonPatchKind.Move or JsonPatchKind.Copy
            ? Text(json, "from") ?? throw new JsonPatchException("the operation has no from", index)
            : null;
        var value = op is JsonPatchKind.Add or JsonPatchKind.Replace or JsonPatchKind.Test
            ? json["value"] ?? throw new JsonPatchException("the operation has no value", index)
            : null;
        return new(op, path, from, value?.Detached());
    }

    /// <summary>The operation as RFC 6902 writes it.</summary>
    public JsonTree ToJson()
    {
        var json = JsonTree.Object(("op", JsonTree.FromValue(Name)), ("path", JsonTree.FromValue(Path)));
        if (From is not null)
            json = json.With("from", JsonTree.FromValue(From));
        return Value is null ? json : json.With("value", Value);
    }

    private string Name =>
        Op switch
        {
            JsonPatchKind.Add => "add",
            JsonPatchKind.Remove => "remove",
            JsonPatchKind.Replace => "replace",
            JsonPatchKind.Move => "move",
            JsonPatchKind.Copy => "copy",
            _ => "test",
        };

    private static string? Text(JsonTree json, string name) => json[name] is { Kind: JsonValueKind.String } text ? text.AsString() : null;
}
