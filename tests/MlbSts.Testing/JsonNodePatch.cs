using System.Globalization;
using System.Text.Json.Nodes;

namespace MlbSts.Testing;

/// <summary>RFC 6902 over <see cref="JsonNode"/>, as plain as the RFC says it: what our own trees and their speed are held against.</summary>
public static class JsonNodePatch
{
    /// <summary>The document after all operations; the one given stays as it was.</summary>
    /// <exception cref="InvalidDataException">An operation is none of the RFC's, or does not fit the document.</exception>
    public static JsonNode? Apply(JsonNode? document, JsonArray operations)
    {
        var root = document?.DeepClone();
        foreach (var operation in operations)
            root = Apply(root, operation as JsonObject ?? throw new InvalidDataException("An operation is an object."));
        return root;
    }

    private static JsonNode? Apply(JsonNode? root, JsonObject operation)
    {
        var path = Pointer(operation, "path");
        switch (Text(operation, "op"))
        {
            case "add":
                return Add(root, path, Value(operation));
            case "replace":
                var value = Value(operation);
                return path is [] ? value : Add(Remove(root, path, out _), path, value);
            case "remove":
                return Remove(root, path, out _);
            case "copy":
                return Add(root, path, Find(root, Pointer(operation, "from"))?.DeepClone());
            case "move":
                var from = Pointer(operation, "from");
                if (path.Length > from.Length && path.AsSpan(0, from.Length).SequenceEqual(from))
                    throw new InvalidDataException("Nothing moves into itself.");
                // The whole document too may stay where it is.
                if (path is [] && from is [])
                    return root;
                return Add(Remove(root, from, out var moved), path, moved);
            case "test":
                return JsonNode.DeepEquals(Find(root, path), Value(operation))
                    ? root
                    : throw new InvalidDataException($"{operation["path"]} has another value.");
            case var other:
                throw new InvalidDataException($"{other} is no operation.");
        }
    }

    private static string Text(JsonObject operation, string name) =>
        operation[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw new InvalidDataException($"An operation has a text {name}.");

    private static JsonNode? Value(JsonObject operation) =>
        operation.TryGetPropertyValue("value", out var value)
            ? value?.DeepClone()
            : throw new InvalidDataException("The operation has no value.");

    private static string[] Pointer(JsonObject operation, string name)
    {
        var pointer = Text(operation, name);
        return pointer.Length is 0 ? []
            : pointer[0] == '/' ? [.. pointer[1..].Split('/').Select(Unescaped)]
            : throw new InvalidDataException($"{pointer} is no pointer.");
    }

    private static string Unescaped(string part)
    {
        for (var tilde = part.IndexOf('~'); tilde >= 0; tilde = part.IndexOf('~', tilde + 1))
        {
            if (tilde + 1 == part.Length || part[tilde + 1] is not ('0' or '1'))
                throw new InvalidDataException($"{part} has a tilde that escapes nothing.");
        }
        return part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }

    private static JsonNode? Find(JsonNode? root, ReadOnlySpan<string> path)
    {
        foreach (var part in path)
        {
            root = root switch
            {
                JsonObject values when values.TryGetPropertyValue(part, out var value) => value,
                JsonArray items => items[Index(part, items.Count - 1)],
                _ => throw new InvalidDataException($"There is no {part}."),
            };
        }
        return root;
    }

    private static JsonNode? Add(JsonNode? root, string[] path, JsonNode? value)
    {
        if (path is [])
            return value;
        switch (Find(root, path.AsSpan(..^1)))
        {
            case JsonObject values:
                values[path[^1]] = value;
                return root;
            case JsonArray items:
                items.Insert(path[^1] == "-" ? items.Count : Index(path[^1], items.Count), value);
                return root;
            default:
                throw new InvalidDataException($"Nothing can be added below {path[^1]}.");
        }
    }

    private static JsonNode? Remove(JsonNode? root, string[] path, out JsonNode? removed)
    {
        removed = Find(root, path);
        if (path is [])
            throw new InvalidDataException("The whole document cannot be removed.");
        if (Find(root, path.AsSpan(..^1)) is JsonArray items)
            items.RemoveAt(Index(path[^1], items.Count - 1));
        else
            ((JsonObject)Find(root, path.AsSpan(..^1))!).Remove(path[^1]);
        return root;
    }

    private static int Index(string part, int most) =>
        part.Length is > 0 and < 10
        && (part.Length == 1 || part[0] != '0')
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index <= most
            ? index
            : throw new InvalidDataException($"{part} is no place of the array.");
}
