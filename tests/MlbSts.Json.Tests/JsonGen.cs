using CsCheck;
using MlbSts.Json;

namespace MlbSts.Json.Tests;

/// <summary>Random documents: few names, so that two of them often meet; texts with all that needs escaping.</summary>
internal static class JsonGen
{
    private static readonly string[] Names = ["a", "b", "c", "id", "a/b", "m~n", "", "é\"", "ID675627"];
    private static readonly string[] Texts = ["", "x", "García", "a\\b\"c", "\u0001\n", "😀", "-.--", "12", "\ud800"];
    private static readonly JsonTree[] Literals = [JsonTree.Null, JsonTree.True, JsonTree.False];

    private static readonly Gen<JsonTree> Scalar = Gen.OneOf(
        Of(Texts).Select(s => JsonTree.FromValue(s)),
        Gen.Int[-3, 3].Select(i => JsonTree.FromValue(i)),
        Gen.Double[-2, 2].Select(d => JsonTree.FromValue(d)),
        Of(Literals)
    );

    /// <summary>A document, some levels deep; half of its containers are raw text, as after a parse.</summary>
    public static Gen<JsonTree> Tree { get; } = Level(4);

    /// <summary>The same document read from text.</summary>
    public static JsonTree Reread(JsonTree tree) => JsonTree.Parse(tree.ToUtf8());

    private static Gen<T> Of<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<JsonTree> Level(int depth)
    {
        if (depth == 0)
            return Scalar;
        var inner = Level(depth - 1);
        var member = Gen.Select(Of(Names), inner, (name, value) => new KeyValuePair<string, JsonTree>(name, value));
        var container = Gen.OneOf(
            member.List[0, 5].Select(members => JsonTree.Object(members)),
            inner.List[0, 5].Select(items => JsonTree.Array(items))
        );
        return Gen.Frequency((1, Scalar), (2, container), (2, container.Select(Reread)));
    }
}
