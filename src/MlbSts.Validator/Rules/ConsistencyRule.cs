using MlbSts.Domain;
using MlbSts.Messaging.Messages;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Validator.Rules;

/// <summary>Something that must hold between the parts of a document.</summary>
/// <param name="Name">kebab-case, as it stands in findings.</param>
/// <param name="Severity">What a broken rule weighs.</param>
/// <param name="Applies">In which states it must hold.</param>
/// <param name="Broken">Every place where it does not: JSON Pointer and both values in words.</param>
internal sealed record ConsistencyRule(string Name, FindingSeverity Severity, Func<GameState, bool> Applies, Func<FeedView, IEnumerable<(string Path, string Message)>> Broken)
{
    public IEnumerable<Finding> Check(FeedView feed) =>
        Applies(feed.Status.State) ? Broken(feed).Select(place => new Finding(Name, Severity, place.Path, place.Message)) : [];
}
