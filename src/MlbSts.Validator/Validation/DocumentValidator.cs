using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Feeds;
using MlbSts.Validator.Rules;
using MlbSts.Validator.Schemas;

namespace MlbSts.Validator.Validation;

/// <summary>Schema and rules over one document: a pure function of its bytes.</summary>
internal sealed class DocumentValidator(FeedSchema schema)
{
    /// <summary>Checks a document.</summary>
    /// <exception cref="JsonTreeFormatException">It is no JSON.</exception>
    public async Task<ValidatedDocument> ValidateAsync(GamePk gamePk, byte[] utf8)
    {
        var feed = new FeedView(JsonTree.ParseOwned(utf8));
        var findings = new List<Finding>(await schema.CheckAsync(feed));
        if (feed.GamePk != gamePk)
            findings.Add(new Finding("the-right-game", FindingSeverity.Error, "/gamePk", $"stored under {gamePk}, says {feed.GamePk?.ToString() ?? "nothing"}"));
        findings.AddRange(RuleBook.Rules.SelectMany(rule => rule.Check(feed)));
        var verdict = findings.Any(finding => finding.Severity == FindingSeverity.Error) ? Verdict.Review
            : findings.Any(finding => finding.Severity == FindingSeverity.Warning) ? Verdict.ValidWithWarnings
            : Verdict.Valid;
        return new ValidatedDocument(feed, verdict, findings);
    }
}

/// <summary>What came out.</summary>
internal sealed record ValidatedDocument(FeedView Feed, Verdict Verdict, IReadOnlyList<Finding> Findings);
