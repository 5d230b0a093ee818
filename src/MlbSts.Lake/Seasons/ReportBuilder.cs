using MlbSts.Games.Sources;

namespace MlbSts.Lake.Seasons;

/// <summary>Adds up a report. One thread at a time.</summary>
internal sealed class ReportBuilder
{
    private readonly List<Refusal> _refused = [];
    private readonly List<string> _conflicts = [];
    private readonly SortedDictionary<string, int> _warnings = new(StringComparer.Ordinal);
    private readonly List<SeasonResult> _seasons = [];
    private readonly List<Refusal> _ignored = [];
    private int _refusedCount;
    private int _ignoredCount;

    public string LoadId { get; set; } = "";

    public int Found { get; set; }

    public int Loaded { get; set; }

    public int Replaced { get; set; }

    public int Unchanged { get; set; }

    public int Kept { get; set; }

    public void Refuse(string what, string reason)
    {
        _refusedCount++;
        if (_refused.Count < LoadReport.MostListed)
            _refused.Add(new Refusal(what, reason));
    }

    /// <summary>A file that is refused, or passed over.</summary>
    public void Refuse(RefusedFile file)
    {
        if (!file.IsIgnored)
            Refuse(file.File, file.Reason);
        else if (++_ignoredCount <= LoadReport.MostListed)
            _ignored.Add(new Refusal(file.File, file.Reason));
    }

    public void Conflict(Decision decision)
    {
        // What is refused is in its own list.
        if (decision.Outcome != DecisionOutcome.Refused && _conflicts.Count < LoadReport.MostListed)
            _conflicts.Add(
                $"{decision.GameId}: {decision.Taken?.SourceId} counts, not {decision.Other?.SourceId}: {decision.Reason}{Differences(decision)}"
            );
    }

    public void Warn(string rule) => _warnings[rule] = _warnings.GetValueOrDefault(rule) + 1;

    public void Add(SeasonResult season) => _seasons.Add(season);

    public LoadReport Build() =>
        new()
        {
            LoadId = LoadId,
            Found = Found,
            Loaded = Loaded,
            Replaced = Replaced,
            Unchanged = Unchanged,
            Kept = Kept,
            RefusedCount = _refusedCount,
            Refused = [.. _refused],
            IgnoredCount = _ignoredCount,
            Ignored = [.. _ignored],
            Conflicts = [.. _conflicts],
            Warnings = new Dictionary<string, int>(_warnings),
            Seasons = [.. _seasons],
        };

    private static string Differences(Decision decision) =>
        decision.Differences switch
        {
            null => "",
            [] => "; their plays agree",
            var differences =>
                $"; their plays differ in {differences.Count} places: {string.Join("; ", differences.Take(3))}{(differences.Count > 3 ? " ..." : "")}",
        };
}
