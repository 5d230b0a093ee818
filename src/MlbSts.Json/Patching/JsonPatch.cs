using System.Text.Json;

namespace MlbSts.Json.Patching;

/// <summary>
/// RFC 6902, strictly: whatever does not fit fails. As trees are immutable the document that is patched stays as it is;
/// the patched one exists only when every operation succeeded.
/// </summary>
public static class JsonPatch
{
    // Copies cost nothing here, so a few dozen of them can stand for more than any memory holds.
    private const int LongestDocument = 256 * 1024 * 1024;

    /// <summary>Reads a patch: an array of operations.</summary>
    /// <param name="json">The array.</param>
    /// <param name="firstIndex">The place of its first operation among all of an answer, for messages.</param>
    /// <exception cref="JsonPatchException">It is no such array.</exception>
    public static IReadOnlyList<JsonPatchOperation> Parse(JsonTree json, int firstIndex = 0)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Kind != JsonValueKind.Array)
            throw new JsonPatchException("an array of operations is needed", null);
        var operations = new JsonPatchOperation[json.Items.Count];
        for (var i = 0; i < operations.Length; i++)
            operations[i] = JsonPatchOperation.Parse(json.Items[i], firstIndex + i);
        return operations;
    }

    /// <summary>The patch as RFC 6902 writes it.</summary>
    public static JsonTree ToJson(IEnumerable<JsonPatchOperation> operations) =>
        JsonTree.Array(operations.Select(operation => operation.ToJson()));

    /// <summary>The document after all operations, in their order.</summary>
    /// <param name="document">The document; it stays as it is.</param>
    /// <param name="operations">The patch.</param>
    /// <param name="firstIndex">The place of its first operation among all of an answer, for messages.</param>
    /// <exception cref="JsonPatchException">An operation does not fit.</exception>
    public static JsonTree Apply(JsonTree document, IReadOnlyList<JsonPatchOperation> operations, int firstIndex = 0)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operations);
        for (var i = 0; i < operations.Count; i++)
        {
            try
            {
                document = Apply(document, operations[i]);
            }
            catch (Exception e) when (e is DoesNotFitException or InvalidOperationException)
            {
                throw new JsonPatchException(e.Message, firstIndex + i);
            }
        }
        return document.Measure() <= LongestDocument
            ? document
            : throw new JsonPatchException($"the document would become longer than {LongestDocument} bytes");
    }

    private static JsonTree Apply(JsonTree document, JsonPatchOperation operation)
    {
        var path = Segments(operation.Path);
        return operation.Op switch
        {
            JsonPatchKind.Add => PatchEdits.Add(document, path, operation.Value!, operation.Path),
            JsonPatchKind.Remove => PatchEdits.Remove(document, path, operation.Path),
            JsonPatchKind.Replace => PatchEdits.Replace(document, path, operation.Value!, operation.Path),
            JsonPatchKind.Move => Move(document, path, operation),
            JsonPatchKind.Copy => PatchEdits.Add(document, path, ValueAt(document, operation.From!), operation.Path),
            _ => Test(document, operation),
        };
    }

    private static JsonTree Move(JsonTree document, string[] path, JsonPatchOperation operation)
    {
        var from = Segments(operation.From!);
        if (from.Length < path.Length && path.AsSpan().StartsWith(from))
            throw new DoesNotFitException($"'{operation.From}' cannot move into itself");
        var value = ValueAt(document, operation.From!);
        return from.AsSpan().SequenceEqual(path)
            ? document
            : PatchEdits.Add(PatchEdits.Remove(document, from, operation.From!), path, value, operation.Path);
    }

    private static JsonTree Test(JsonTree document, JsonPatchOperation operation) =>
        JsonTree.DeepEquals(ValueAt(document, operation.Path), operation.Value)
            ? document
            : throw new DoesNotFitException($"another value is at '{operation.Path}'");

    private static JsonTree ValueAt(JsonTree document, string path)
    {
        Segments(path);
        return document.At(path) ?? throw new DoesNotFitException($"nothing is at '{path}'");
    }

    private static string[] Segments(string path) =>
        JsonPointer.TryParse(path, out var segments) ? segments : throw new DoesNotFitException($"'{path}' is not a JSON Pointer");
}
