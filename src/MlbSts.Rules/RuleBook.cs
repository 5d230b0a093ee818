using System.Globalization;
using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Rules.Catalogue;
using MlbSts.Rules.Definition;
using MlbSts.Rules.Schemas;
using MlbSts.Rules.Settings;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Rules;

/// <summary>All rules, for games that are followed live and for games of the past.</summary>
public sealed class RuleBook
{
    private RuleBook(IReadOnlyList<Rule> rules) => Rules = rules;

    /// <summary>The rules as they are where no settings change them.</summary>
    public static RuleBook Default { get; } =
        new([
            .. FeedRules.All,
            .. ScoreRules.All,
            .. InningRules.All,
            .. BattingRules.All,
            .. PitchingRules.All,
            .. PitchRules.All,
            .. FactRules.All,
        ]);

    /// <summary>Every rule, those switched off too.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>
    /// The rules with the changes of a settings file, JSON with comments:
    /// <c>{ "attendance-known": { "enabled": false }, "score-most": { "bound": 40, "cases": [{ "phases": ["post-season"], "severity": "error" }] } }</c>.
    /// A rule's own settings (<c>enabled</c>, <c>severity</c>, <c>bound</c>, and the games it holds for: <c>states</c>, <c>phases</c>,
    /// <c>firstSeason</c>, <c>lastSeason</c>, <c>sources</c>) are followed by <c>cases</c> for some of its games.
    /// </summary>
    /// <exception cref="RuleFileException">It is no JSON, names a rule or a setting that does not exist, or a value that makes no
    /// sense.</exception>
    public static RuleBook Load(string json) => new(RuleFile.Apply(json, Default.Rules));

    /// <summary>The rules with the changes of a file.</summary>
    /// <exception cref="RuleFileException">It cannot be read, or not be used.</exception>
    public static RuleBook LoadFile(string path)
    {
        try
        {
            return Load(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RuleFileException($"The rules' settings cannot be read: {exception.Message}");
        }
    }

    /// <summary>
    /// What a document of a game that is followed live breaks. A final that does not contradict itself is read into the tables,
    /// and held against the rules that only those can tell; a rule that the document has told is not asked again.
    /// </summary>
    /// <param name="feed">The document.</param>
    /// <param name="expected">The game it is stored under.</param>
    public async Task<IReadOnlyList<Finding>> CheckAsync(FeedView feed, GamePk expected)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var document = new FeedDocument(feed, expected, await FeedSchema.LoadAsync().ConfigureAwait(false));
        var subject = RuleSubject.Of(feed);
        var findings = new List<Finding>();
        foreach (var rule in Rules)
        {
            if (rule.Document is { } check && rule.TermsFor(subject) is { } terms)
                Add(findings, rule, terms, () => check(document, terms.Bound), subject.State);
        }
        if (
            subject.State.IsFinal()
            && findings.TrueForAll(finding => finding.Severity != FindingSeverity.Error)
            && document.Tables is { } tables
        )
            AddGame(findings, tables, subject, isTold: rule => rule.Document is not null);
        return findings;
    }

    /// <summary>The rules a game of the past breaks, in the order of the rules.</summary>
    /// <param name="game">Its rows.</param>
    /// <param name="source">One of <see cref="RuleSources.Loads"/>.</param>
    public IReadOnlyList<Finding> Check(GameTables game, string source)
    {
        ArgumentNullException.ThrowIfNull(game);
        var findings = new List<Finding>();
        AddGame(findings, game, RuleSubject.Of(game.Game, source), isTold: _ => false);
        return findings;
    }

    private void AddGame(List<Finding> findings, GameTables game, RuleSubject subject, Predicate<Rule> isTold)
    {
        foreach (var rule in Rules)
        {
            if (rule.Game is { } check && !isTold(rule) && rule.TermsFor(subject) is { } terms)
                Add(findings, rule, terms, () => check(game, terms.Bound), subject.State);
        }
    }

    private static void Add(List<Finding> findings, Rule rule, RuleTerms terms, Func<IEnumerable<Violation>> check, GameState state)
    {
        // A state nobody knows does not heal by itself; a game that goes on does.
        var isTransient = !state.IsTerminal() && state != GameState.Unknown;
        foreach (var violation in Violations(check))
        {
            findings.Add(
                new Finding(rule.Id, terms.Severity, violation.Place, violation.Message)
                {
                    Found = Text(violation.Found),
                    Expected = Text(violation.Expected),
                    Transient = isTransient,
                }
            );
        }
    }

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    // Whatever a game says, it breaks the rule that cannot be told of it, and ends no service and no load.
    private static IReadOnlyList<Violation> Violations(Func<IEnumerable<Violation>> check)
    {
        try
        {
            return [.. check()];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [new("", $"this cannot be told of values such as no game has: {exception.Message}")];
        }
    }
}
