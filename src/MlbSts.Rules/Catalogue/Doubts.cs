using MlbSts.Rules.Definition;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Rules.Catalogue;

/// <summary>The cheap check that follows every patch looks at the same facts: one reading of them serves both.</summary>
internal static class Doubts
{
    public static IEnumerable<Violation> Of(this FeedDocument document, FeedDoubtKind kind, string pointer) =>
        document
            .Doubts.Where(doubt => doubt.Kind == kind)
            .Select(doubt => new Violation(pointer, doubt.Message, doubt.Found, doubt.Expected));
}
