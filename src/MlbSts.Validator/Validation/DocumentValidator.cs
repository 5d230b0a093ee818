using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging.Messages;
using MlbSts.Rules;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Validator.Validation;

/// <summary>All rules over one document, which is parsed once: a pure function of its bytes.</summary>
internal sealed class DocumentValidator(RuleBook rules)
{
    /// <summary>Checks a document.</summary>
    /// <exception cref="JsonTreeFormatException">It is no JSON.</exception>
    public async Task<ValidatedDocument> ValidateAsync(GamePk gamePk, byte[] utf8)
    {
        var feed = new FeedView(JsonTree.ParseOwned(utf8));
        var findings = await rules.CheckAsync(feed, gamePk);
        var worst = findings.Select(finding => finding.Severity).DefaultIfEmpty().Max();
        return new ValidatedDocument(feed, VerdictOf(worst), findings);
    }

    private static Verdict VerdictOf(FindingSeverity worst) =>
        worst switch
        {
            FindingSeverity.Error => Verdict.Review,
            FindingSeverity.Warning => Verdict.ValidWithWarnings,
            _ => Verdict.Valid,
        };
}

/// <summary>What came out.</summary>
internal sealed record ValidatedDocument(FeedView Feed, Verdict Verdict, IReadOnlyList<Finding> Findings);
