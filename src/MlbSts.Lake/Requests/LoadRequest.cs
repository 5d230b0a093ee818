using MlbSts.Domain;
using MlbSts.Games.Finding;
using MlbSts.Games.Sources;

namespace MlbSts.Lake.Requests;

/// <summary>What is asked of the bulk loader. Only <see cref="Paths"/> or <see cref="Checks"/> must be given.</summary>
public sealed record LoadRequest
{
    /// <summary>Files, zips or folders. For the service they must lie below <c>BulkLoader:Roots</c>.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>
    /// Files the tables are held against when everything is loaded: Retrosheet's game logs (also zipped), standings of the Stats API,
    /// tables of batters' or pitchers' totals
    /// of the <see cref="Season"/>. Nothing is changed by them; the report says what differs.
    /// </summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>What the files are: statsapi, gameday, retrosheet, custom; empty to find out by looking.</summary>
    public string? Source { get; init; }

    /// <summary>Only this season.</summary>
    public int? Season { get; init; }

    /// <summary>Only this phase: regular-season or post-season.</summary>
    public string? Phase { get; init; }

    /// <summary>Only games of this day and later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only games of this day and earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only games of these teams, home or away, by Retrosheet's code.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>Only this game (id or gamePk), and it replaces what is there: a correction.</summary>
    public string? Game { get; init; }

    /// <summary>What decides between two documents of a game: source-priority (the default), timestamp or manual.</summary>
    public string? Strategy { get; init; }

    /// <summary>Kinds of sources, the most trusted first; empty for statsapi, gameday, retrosheet, custom.</summary>
    public IReadOnlyList<string> SourcePriority { get; init; } = [];

    /// <summary>A JSON file that says what the columns of custom files are; empty to find out by looking.</summary>
    public string? Mapping { get; init; }

    /// <summary>A JSON file with changes to the rules for historical data.</summary>
    public string? Rules { get; init; }

    /// <summary>The plan that comes of it.</summary>
    /// <exception cref="LoadRefusedException">Something in it is not known.</exception>
    public LoadPlan Plan()
    {
        if (Paths.Count + Checks.Count == 0 || Paths.Concat(Checks).Any(string.IsNullOrWhiteSpace))
            throw new LoadRefusedException(
                "No path is named. Name at least one file, zip or folder to load, or a file to check the tables against."
            );
        if (From > To)
            throw new LoadRefusedException($"There is no day from {From:yyyy-MM-dd} to {To:yyyy-MM-dd}.");
        return new LoadPlan
        {
            Season = Season,
            Phase = Known("phase", Phase, Phases),
            From = From,
            To = To,
            Teams = [.. Teams.Select(team => team.ToUpperInvariant())],
            Correction = Game,
            Strategy = Known("strategy", Strategy, Strategies) ?? ConflictStrategy.SourcePriority,
            SourcePriority = SourcePriority.Count == 0 ? SourceKinds.Names : [.. SourcePriority.Select(KnownSource)],
        };
    }

    private static readonly Dictionary<string, SeasonPhase> Phases = new[]
    {
        SeasonPhase.RegularSeason,
        SeasonPhase.PostSeason,
    }.ToDictionary(phase => phase.Folder());

    private static readonly Dictionary<string, ConflictStrategy> Strategies = new()
    {
        ["source-priority"] = ConflictStrategy.SourcePriority,
        ["timestamp"] = ConflictStrategy.Timestamp,
        ["manual"] = ConflictStrategy.Manual,
    };

    private static string KnownSource(string name) =>
        SourceKinds.Names.Contains(name) ? name : throw Unknown("source", name, SourceKinds.Names);

    private static T? Known<T>(string what, string? name, Dictionary<string, T> all)
        where T : struct =>
        string.IsNullOrEmpty(name) ? null
        : all.TryGetValue(name, out var value) ? value
        : throw Unknown(what, name, all.Keys);

    private static LoadRefusedException Unknown(string what, string name, IEnumerable<string> all) =>
        new($"'{name}' is no {what}. Use one of: {string.Join(", ", all)}.");
}
