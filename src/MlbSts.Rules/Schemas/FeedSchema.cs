using System.Reflection;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;
using NJsonSchema;
using NJsonSchema.Validation;

namespace MlbSts.Rules.Schemas;

/// <summary>
/// The published schema of a feed (<c>Schemas/feed.schema.json</c>, draft 4). A final document is held against all of it; of a game under
/// way only the sections that move and the last plays are.
/// </summary>
public sealed class FeedSchema
{
    private const int LastPlays = 2;
    private const int MostErrors = 50;

    // Section of the document, its sub-schema. The plays are looked at one by one.
    private static readonly (string Pointer, string Definition)[] MovingSections =
    [
        ("/metaData", "metaData"),
        ("/gameData/status", "status"),
        ("/liveData/linescore", "linescore"),
        ("/liveData/decisions", "decisions"),
    ];

    /// <summary>The schema itself.</summary>
    public static string Text { get; } = Read();

    private static readonly Lazy<Task<FeedSchema>> Loaded = new(async () =>
        new FeedSchema(await JsonSchema.FromJsonAsync(Text).ConfigureAwait(false))
    );

    private readonly JsonSchema _whole;

    private FeedSchema(JsonSchema whole) => _whole = whole;

    /// <summary>The schema, ready for use: made at the first call.</summary>
    public static Task<FeedSchema> LoadAsync() => Loaded.Value;

    /// <summary>Where a document breaks it (JSON Pointers), and what is wrong there; at most 50.</summary>
    public IEnumerable<(string Pointer, string Error)> Check(FeedView feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.Status.State.IsFinal() ? Check(_whole, "", feed.Root) : CheckMoving(feed);
    }

    private IEnumerable<(string Pointer, string Error)> CheckMoving(FeedView feed)
    {
        var sections = MovingSections.SelectMany(section =>
            feed.Root.At(section.Pointer) is { } part ? Check(_whole.Definitions[section.Definition], section.Pointer, part) : []
        );
        var first = Math.Max(0, feed.Plays.Count - LastPlays);
        var plays = Enumerable
            .Range(first, feed.Plays.Count - first)
            .SelectMany(index => Check(_whole.Definitions["play"], $"/liveData/plays/allPlays/{index}", feed.Plays[index]));
        return sections.Concat(plays);
    }

    private static IEnumerable<(string Pointer, string Error)> Check(JsonSchema schema, string at, JsonTree part) =>
        Leaves(schema.Validate(SchemaToken.Of(part, schema)))
            .Take(MostErrors)
            .Select(error => (at + Pointer(error.Path), error.Kind.ToString()));

    private static IEnumerable<ValidationError> Leaves(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(error =>
            error is ChildSchemaValidationError parent
            && parent.Errors.Values.SelectMany(child => child).ToList() is { Count: > 0 } children
                ? Leaves(children)
                : [error]
        );

    // NJsonSchema writes #/a.b[3]; findings carry JSON Pointers.
    private static string Pointer(string? path)
    {
        var parts = (path ?? "").Split(['#', '/', '.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select(part => "/" + part));
    }

    private static string Read()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("feed.schema.json")
            ?? throw new InvalidOperationException("feed.schema.json is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
