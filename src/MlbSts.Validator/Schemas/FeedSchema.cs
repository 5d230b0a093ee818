using System.Reflection;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Feeds;
using NJsonSchema;
using NJsonSchema.Validation;

namespace MlbSts.Validator.Schemas;

/// <summary>
/// The published schema of a feed (<c>Schemas/feed.schema.json</c>). A final document is held against all of it; of a game under way only
/// the sections that move and the last plays are, because the whole takes a hundred milliseconds.
/// </summary>
internal sealed class FeedSchema
{
    private const int LastPlays = 2;
    private const int MostFindings = 50;

    // Section of the document, its sub-schema. The plays are looked at one by one.
    private static readonly (string Pointer, string Definition)[] MovingSections =
    [
        ("/metaData", "metaData"),
        ("/gameData/status", "status"),
        ("/liveData/linescore", "linescore"),
        ("/liveData/decisions", "decisions"),
    ];

    private readonly Lazy<Task<JsonSchema>> _whole = new(() => JsonSchema.FromJsonAsync(Text));

    /// <summary>The schema itself.</summary>
    public static string Text { get; } = Read();

    /// <summary>Holds a document against it.</summary>
    public async Task<IReadOnlyList<Finding>> CheckAsync(FeedView feed)
    {
        var whole = await _whole.Value;
        return [.. feed.Status.State.IsFinal() ? Check(whole, "", feed.Root) : CheckMoving(whole, feed)];
    }

    private static IEnumerable<Finding> CheckMoving(JsonSchema whole, FeedView feed)
    {
        var sections = MovingSections.SelectMany(section => feed.Root.At(section.Pointer) is { } part ? Check(whole.Definitions[section.Definition], section.Pointer, part) : []);
        var first = Math.Max(0, feed.Plays.Count - LastPlays);
        var plays = Enumerable.Range(first, feed.Plays.Count - first).SelectMany(index => Check(whole.Definitions["play"], $"/liveData/plays/allPlays/{index}", feed.Plays[index]));
        return sections.Concat(plays);
    }

    private static IEnumerable<Finding> Check(JsonSchema schema, string at, JsonTree part) =>
        Leaves(schema.Validate(part.ToString())).Take(MostFindings).Select(error => new Finding("schema", FindingSeverity.Error, at + Pointer(error.Path), error.Kind.ToString()));

    private static IEnumerable<ValidationError> Leaves(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(error => error is ChildSchemaValidationError parent && parent.Errors.Values.SelectMany(child => child).ToList() is { Count: > 0 } children ? Leaves(children) : [error]);

    // NJsonSchema writes #/a.b[3]; findings carry JSON Pointers.
    private static string Pointer(string? path)
    {
        var parts = (path ?? "").Split(['#', '/', '.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select(part => "/" + part));
    }

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("MlbSts.Validator.Schemas.feed.schema.json")
            ?? throw new InvalidOperationException("feed.schema.json is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
