namespace MlbSts.Simulator.Games;

/// <summary>A status as the feed and the schedule write it.</summary>
/// <param name="Abstract">Preview, Live, Final or Other.</param>
/// <param name="Coded">One letter.</param>
/// <param name="Detailed">Text for people.</param>
/// <param name="Code">The letter with its reason letter.</param>
/// <param name="Reason">Text of the reason.</param>
internal sealed record FeedStatus(string Abstract, string Coded, string Detailed, string Code, string? Reason = null)
{
    public static FeedStatus Scheduled { get; } = new("Preview", "S", "Scheduled", "S");
    public static FeedStatus PreGame { get; } = new("Preview", "P", "Pre-Game", "P");
    public static FeedStatus Warmup { get; } = new("Live", "P", "Warmup", "PW");
    public static FeedStatus InProgress { get; } = new("Live", "I", "In Progress", "I");
    public static FeedStatus RainDelay { get; } = new("Live", "I", "Delayed: Rain", "IR", "Rain");
    public static FeedStatus Challenge { get; } = new("Live", "M", "Manager challenge: Close play at 1st", "MF", "Close play at 1st");
    public static FeedStatus UmpireReview { get; } = new("Live", "N", "Umpire review: Home run", "NH", "Home run");
    public static FeedStatus GameOver { get; } = new("Final", "O", "Game Over", "O");
    public static FeedStatus Final { get; } = new("Final", "F", "Final", "F");
    public static FeedStatus PostponedByRain { get; } = new("Final", "D", "Postponed", "DR", "Rain");

    /// <summary>The letter of <see cref="Abstract"/>.</summary>
    public string AbstractCode => Abstract[..1];
}
