using System.Text.Json;

namespace MlbSts.Json.Patching;

/// <summary>
/// What has to be done to one document to make it another, as RFC 6902 operations (add, remove, replace).
/// Parts that are the same node or the same bytes are passed over without a look inside.
/// </summary>
public static class JsonDiff
{
    /// <summary>The operations that make <paramref name="b"/> of <paramref name="a"/>; none where they are equal.</summary>
    public static IReadOnlyList<JsonPatchOperation> Between(JsonTree a, JsonTree b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var operations = new List<JsonPatchOperation>();
        Compare(a, b, "", operations);
        return operations;
    }

    private static void Compare(JsonTree a, JsonTree b, string path, List<JsonPatchOperation> operations)
    {
        if (JsonTree.IsSameText(a, b))
            return;
        if (a.Kind == JsonValueKind.Object && b.Kind == JsonValueKind.Object)
            CompareMembers(a, b, path, operations);
        else if (a.Kind == JsonValueKind.Array && b.Kind == JsonValueKind.Array)
            CompareItems(a.ItemArray, b.ItemArray, path, operations);
        else if (!JsonTree.DeepEquals(a, b))
            operations.Add(new(JsonPatchKind.Replace, path, Value: b));
    }

    private static void CompareMembers(JsonTree a, JsonTree b, string path, List<JsonPatchOperation> operations)
    {
        var inA = JsonTree.MemberFinder.For(a.MemberArray);
        var inB = JsonTree.MemberFinder.For(b.MemberArray);
        foreach (var (name, _) in a.MemberArray)
        {
            if (inB.IndexOf(name) < 0)
                operations.Add(new(JsonPatchKind.Remove, JsonPointer.Append(path, name)));
        }
        foreach (var (name, value) in b.MemberArray)
        {
            var index = inA.IndexOf(name);
            if (index < 0)
                operations.Add(new(JsonPatchKind.Add, JsonPointer.Append(path, name), Value: value));
            else if (!JsonTree.IsSameText(a.MemberArray[index].Value, value))
                Compare(a.MemberArray[index].Value, value, JsonPointer.Append(path, name), operations);
        }
    }

    // Arrays of a feed grow at the end or change in place. Equal ends are passed over, so that an insertion is one operation.
    private static void CompareItems(JsonTree[] a, JsonTree[] b, string path, List<JsonPatchOperation> operations)
    {
        var start = 0;
        var shared = Math.Min(a.Length, b.Length);
        var end = 0;
        if (a.Length != b.Length)
        {
            while (start < shared && JsonTree.DeepEquals(a[start], b[start]))
                start++;
            while (end < shared - start && JsonTree.DeepEquals(a[^(end + 1)], b[^(end + 1)]))
                end++;
        }
        for (var i = start; i < shared - end; i++)
            Compare(a[i], b[i], JsonPointer.Append(path, i), operations);
        for (var i = shared - end; i < b.Length - end; i++)
            operations.Add(new(JsonPatchKind.Add, JsonPointer.Append(path, i), Value: b[i]));
        for (var i = a.Length - end - 1; i >= shared - end; i--)
            operations.Add(new(JsonPatchKind.Remove, JsonPointer.Append(path, i)));
    }
}
