using System.Collections.Frozen;
using System.Globalization;
using MlbSts.Domain;
using MlbSts.Messaging.Messages;

namespace MlbSts.Scheduler.Intervals;

/// <summary>
/// A game that is played waits as long as is best after its last change, at the price that all games share; the others wait as their
/// state has it.
/// </summary>
internal sealed class AdaptivePolicy : IPollPolicy
{
    public const string PolicyName = "adaptive";

    private static readonly FrozenDictionary<FeedMomentKind, string> Words = new Dictionary<FeedMomentKind, string>
    {
        [FeedMomentKind.PitchBasesEmpty] = "pitch with the bases empty",
        [FeedMomentKind.PitchRunnersOn] = "pitch with runners on",
        [FeedMomentKind.Foul] = "foul",
        [FeedMomentKind.LastPitch] = "last pitch of a plate appearance",
        [FeedMomentKind.InPlay] = "ball in play",
        [FeedMomentKind.EndOfPlateAppearance] = "end of a plate appearance",
        [FeedMomentKind.EndOfHalfInning] = "end of a half-inning",
        [FeedMomentKind.BatterUp] = "batter up",
        [FeedMomentKind.Action] = "action",
        [FeedMomentKind.PitchingChange] = "pitching change",
    }.ToFrozenDictionary();

    // What a second of staleness of such a game weighs beside one of another; the weights of a game multiply.
    private static readonly IReadOnlyList<(string Why, double Weight, Func<PollObservations, bool> Holds)> Weights =
    [
        ("close and late", 1.5, game => game.Situation is { Inning: >= 7 } now && Math.Abs(now.HomeRuns - now.AwayRuns) <= 2),
        ("runners on", 1.25, game => game.LastMoment?.Kind == FeedMomentKind.PitchRunnersOn),
        ("falling behind", 1.5, game => game.Late >= TimeSpan.FromSeconds(2)),
    ];

    // A moment further ahead than this is a slip of the feed.
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(1);

    private readonly ByStatePolicy _byState = new();

    public string Name => PolicyName;

    public PollPlan Plan(PollObservations game, PollSettings settings)
    {
        if (game is not { State: GameState.InProgress, LastMoment: { } last } || settings.Adaptive is not { } adaptive)
            return _byState.Plan(game, settings);
        var since = Math.Max(0, (game.At - last.At).TotalSeconds);
        var weights = Weights.Where(weight => weight.Holds(game)).ToList();
        var price = weights.Aggregate(adaptive.Price / game.Priority, (price, weight) => price / weight.Weight);
        var reasons = weights.Select(weight => weight.Why).ToList();
        if (game.Priority != 1)
            reasons.Insert(0, string.Create(CultureInfo.InvariantCulture, $"priority {game.Priority:0.##}"));
        // What the API advises to wait bounds the requests an hour; which of them come sooner and which later is for the game to say.
        if (game.AdvisedWaitSeconds is > 0 and var wait && adaptive.Tables.PriceFor(3600.0 / wait) is var advised && advised > price)
            (price, reasons) = (advised, ["the API advises to wait"]);
        var interval = TimeSpan.FromSeconds(adaptive.Tables.At(price).Seconds(last.Kind, since));
        var median = adaptive.Tables.Model.Median(last.Kind, since);
        var because = string.Create(
            CultureInfo.InvariantCulture,
            $"{Words[last.Kind]} {since:0} s ago, half of such waits end within {median} s, price {price:0.#}"
        );
        var why = string.Join(", ", reasons);
        return new PollPlan(interval > adaptive.Least ? interval : adaptive.Least, why.Length == 0 ? because : $"{because} ({why})")
        {
            // A poll that was sent late has seen what came after it was due.
            From = last.At > game.At && last.At - game.At < MostAhead ? last.At : null,
        };
    }
}
