using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>What the user says of his files, where names alone do not tell: a JSON file.</summary>
/// <param name="Files">By the glob of the file's name (<c>*</c> and <c>?</c>); the first that fits counts.</param>
/// <param name="Season">The season of every game; else the year of its date.</param>
/// <param name="Phase"><c>regular-season</c> or <c>post-season</c>; else by the games' own columns.</param>
internal sealed record CustomMapping(Dictionary<string, CustomFileMapping>? Files = null, int? Season = null, string? Phase = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly Dictionary<string, SeasonPhase> Phases = new[]
    {
        SeasonPhase.RegularSeason,
        SeasonPhase.PostSeason,
    }.ToDictionary(phase => phase.Folder());

    /// <summary>The phase that is named; null where none is.</summary>
    [JsonIgnore]
    public SeasonPhase? NamedPhase => Phase is null ? null : Phases[Phase];

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="InvalidDataException">It is none; the message says what is wrong and what is allowed.</exception>
    public static CustomMapping Parse(string json)
    {
        try
        {
            var mapping =
                JsonSerializer.Deserialize<CustomMapping>(json, Json)
                ?? throw new InvalidDataException("The mapping is null: it must be a JSON object.");
            mapping.Check();
            return mapping;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"The mapping cannot be read: {exception.Message} It has the form {{ \"files\": {{ \"bat*.csv\": {{ \"table\": \"batting\", \"columns\": {{ \"at_bats\": \"AB\" }} }} }} }}.",
                exception
            );
        }
    }

    /// <summary>What is said of a file; null where nothing is.</summary>
    public CustomFileMapping? Of(string name) =>
        Files
            ?.Where(file =>
                FileSystemName.MatchesSimpleExpression(file.Key, name)
                || FileSystemName.MatchesSimpleExpression(file.Key, Path.GetFileName(name))
            )
            .Select(file => file.Value)
            .FirstOrDefault();

    private void Check()
    {
        if (Phase is not null && !Phases.ContainsKey(Phase))
            throw new InvalidDataException($"The mapping's phase is '{Phase}'; allowed: {string.Join(", ", Phases.Keys)}.");
        foreach (var (glob, file) in Files ?? [])
        {
            var table = TableSchema.All.FirstOrDefault(schema => schema.Name == file.Table);
            if (file.Table is not null && table is null)
                throw new InvalidDataException(
                    $"The mapping of '{glob}' names the table '{file.Table}'; there are: {string.Join(", ", TableSchema.All.Select(schema => schema.Name))}."
                );
            var columns = (table is null ? TableSchema.All : [table])
                .SelectMany(schema => schema.Columns)
                .Where(column => column.Property is not null)
                .Select(column => column.Name)
                .Concat(GameIdentity.Columns)
                .ToHashSet();
            if (file.Columns?.Keys.FirstOrDefault(column => !columns.Contains(column)) is { } unknown)
                throw new InvalidDataException(
                    $"The mapping of '{glob}' names the column '{unknown}', which {(table is null ? "no table" : $"the table {table.Name}")} has. See docs/data-dictionary.md."
                );
        }
    }
}

/// <summary>What the user says of some files.</summary>
/// <param name="Table">The table they are.</param>
/// <param name="Columns">From a column of the table to a column of the file, or to a constant in single quotes: <c>"team":
/// "'BOS'"</c>.</param>
/// <param name="Ignore">They are not to be loaded.</param>
internal sealed record CustomFileMapping(string? Table = null, Dictionary<string, string>? Columns = null, bool Ignore = false);
