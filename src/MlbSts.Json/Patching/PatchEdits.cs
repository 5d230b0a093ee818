using System.Text.Json;

namespace MlbSts.Json.Patching;

/// <summary>The three edits that the operations of RFC 6902 come down to, each strict about what must be there.</summary>
internal static class PatchEdits
{
    public static JsonTree Add(JsonTree document, ReadOnlySpan<string> path, JsonTree value, string pointer) =>
        path.IsEmpty
            ? value
            : Edit(
                document,
                path,
                pointer,
                value,
                static (parent, name, value, pointer) =>
                    parent.Kind == JsonValueKind.Object
                        ? parent.With(name, value)
                        : parent.WithInserted(
                            name == "-" ? parent.ItemArray.Length : Index(parent, name, parent.ItemArray.Length, pointer),
                            value
                        )
            );

    public static JsonTree Replace(JsonTree document, ReadOnlySpan<string> path, JsonTree value, string pointer) =>
        path.IsEmpty
            ? value
            : Edit(
                document,
                path,
                pointer,
                value,
                static (parent, name, value, pointer) =>
                    parent.Kind == JsonValueKind.Object
                        ? Known(parent, name, pointer).With(name, value)
                        : parent.WithItem(Index(parent, name, parent.ItemArray.Length - 1, pointer), value)
            );

    public static JsonTree Remove(JsonTree document, ReadOnlySpan<string> path, string pointer) =>
        path.IsEmpty
            ? throw new DoesNotFitException("the whole document cannot be removed")
            : Edit(
                document,
                path,
                pointer,
                JsonTree.Null,
                static (parent, name, _, pointer) =>
                    parent.Kind == JsonValueKind.Object
                        ? Known(parent, name, pointer).Without(name)
                        : parent.WithoutItem(Index(parent, name, parent.ItemArray.Length - 1, pointer))
            );

    private static JsonTree Edit(
        JsonTree node,
        ReadOnlySpan<string> path,
        string pointer,
        JsonTree value,
        Func<JsonTree, string, JsonTree, string, JsonTree> edit
    )
    {
        if (node.Kind is not (JsonValueKind.Object or JsonValueKind.Array))
            throw Nothing(pointer);
        if (path.Length == 1)
            return edit(node, path[0], value, pointer);
        if (node.Kind == JsonValueKind.Array)
        {
            var index = Index(node, path[0], node.ItemArray.Length - 1, pointer);
            return node.WithItem(index, Edit(node.ItemArray[index], path[1..], pointer, value, edit));
        }
        var child = node[path[0]] ?? throw Nothing(pointer);
        return node.With(path[0], Edit(child, path[1..], pointer, value, edit));
    }

    private static JsonTree Known(JsonTree parent, string name, string pointer) =>
        parent.TryGet(name, out _) ? parent : throw Nothing(pointer);

    private static int Index(JsonTree parent, string segment, int highest, string pointer) =>
        JsonPointer.TryIndex(segment, out var index) && index <= highest
            ? index
            : throw new DoesNotFitException($"'{segment}' in '{pointer}' is no index of an array of {parent.ItemArray.Length}");

    private static DoesNotFitException Nothing(string pointer) => new($"nothing is at '{pointer}'");
}
