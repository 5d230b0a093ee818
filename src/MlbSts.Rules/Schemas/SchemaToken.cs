using System.Globalization;
using System.Text.Json;
using MlbSts.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace MlbSts.Rules.Schemas;

/// <summary>
/// What NJsonSchema looks at, built from the tree without a second reading of the text. Members and items that the schema says nothing of
/// are left out: of a feed of a megabyte that is most of it, and the tree need not be taken apart there.
/// </summary>
/// <remarks>
/// Right for a schema that speaks of members by name and of all items alike; one that counts members or items, or forbids others, would
/// need the whole. A test holds the published schema to that.
/// </remarks>
internal static class SchemaToken
{
    private static readonly JsonSchema Anything = new();

    public static JToken Of(JsonTree tree, JsonSchema schema) =>
        tree.Kind switch
        {
            JsonValueKind.Object => Object(tree, schema.ActualSchema),
            JsonValueKind.Array => Array(tree, schema.ActualSchema),
            JsonValueKind.String => new JValue(tree.AsString()),
            JsonValueKind.Number => Number(tree.AsString()!),
            JsonValueKind.True => new JValue(true),
            JsonValueKind.False => new JValue(false),
            _ => JValue.CreateNull(),
        };

    private static JObject Object(JsonTree tree, JsonSchema schema)
    {
        var members = new JObject();
        foreach (var (name, property) in schema.ActualProperties)
        {
            if (tree[name] is { } value)
                members.Add(name, Of(value, property));
        }
        // That it is there is all that is asked of it.
        foreach (var name in schema.RequiredProperties)
        {
            if (!members.ContainsKey(name) && tree[name] is { } value)
                members.Add(name, Of(value, Anything));
        }
        return members;
    }

    private static JArray Array(JsonTree tree, JsonSchema schema) =>
        schema.Item is { } every ? new JArray(tree.Items.Select(item => Of(item, every))) : [];

    // Whole only where it is written as a whole number. NJsonSchema compares decimals: what is larger is the largest.
    private static JValue Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return new JValue(whole);
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Math.Abs(number) < (double)decimal.MaxValue
            ? new JValue(number)
            : new JValue(number < 0 ? decimal.MinValue : decimal.MaxValue);
    }
}
