namespace MlbSts.Scheduler.Adaptive;

/// <summary>What a poll may cost, as <c>control/polling-price.json</c> of <c>mlb-state</c> has it: one for all games and Schedulers.</summary>
/// <param name="Version">The version of this form.</param>
/// <param name="Price">In seconds of staleness.</param>
/// <param name="RequestsPerGameHour">What it comes to, by what was learnt, in requests an hour of a game under way.</param>
/// <param name="GamesUnderWay">How many games share the budget.</param>
/// <param name="Ease">The part of the budget that strain leaves: 1 all of it.</param>
/// <param name="Why">What bounds it, for people.</param>
/// <param name="By">The Scheduler that steers it.</param>
internal sealed record PollPriceRecord(
    int Version,
    double Price,
    double RequestsPerGameHour,
    int GamesUnderWay,
    double Ease,
    string Why,
    string By
)
{
    /// <summary>The version that this code reads and writes.</summary>
    public const int CurrentVersion = 1;
}
