using MlbSts.Games.Sources;
using MlbSts.Lake.Manifests;
using MlbSts.Operations.Reviews;

namespace MlbSts.Lake.Seasons;

/// <summary>One decision of a load, as the audit log has it: both values and the reason.</summary>
/// <param name="GameId">The game.</param>
/// <param name="Outcome">What became of the new document.</param>
/// <param name="Reason">Why.</param>
/// <param name="Taken">The document that counts now.</param>
/// <param name="Other">The document that does not.</param>
/// <param name="Differences">Where the two differ in their plays, a line each, where both could be read.</param>
internal sealed record Decision(
    string GameId,
    DecisionOutcome Outcome,
    string Reason,
    DocumentFacts? Taken,
    DocumentFacts? Other,
    IReadOnlyList<string>? Differences = null
)
{
    /// <summary>What a person must look at, where there is something.</summary>
    /// <param name="loadId">The load.</param>
    /// <param name="auditKey">Its audit log.</param>
    /// <param name="now">When it is raised.</param>
    public ReviewItem? Review(string loadId, string auditKey, DateTimeOffset now)
    {
        var reason = Outcome switch
        {
            DecisionOutcome.ForReview => "two-documents",
            DecisionOutcome.Refused => "refused",
            _ => null,
        };
        var documents = string.Join(
            " against ",
            new[] { Taken, Other }.OfType<DocumentFacts>().Select(document => $"{document.SourceId} ({document.Source})")
        );
        return reason is null ? null : new ReviewItem(GameId, $"load-{loadId}", reason, $"{Reason}: {documents}", now, ReportKey: auditKey);
    }
}

/// <summary>What a document is known by.</summary>
internal sealed record DocumentFacts(string Source, string SourceId, string ContentSha256, DateTimeOffset? Timestamp)
{
    public static DocumentFacts Of(FoundGame game) => new(game.Source.Name, game.SourceId, game.ContentSha256, game.Timestamp);

    public static DocumentFacts Of(ManifestGame game) => new(game.Source, game.SourceId, game.ContentSha256, game.Timestamp);
}
