namespace MlbSts.Simulator.Games;

/// <summary>When the feed of a game changes its status around the game, measured from the scheduled first pitch and the last out.</summary>
internal static class FeedTimes
{
    /// <summary>The first state of a feed that anybody can ask for.</summary>
    public static DateTimeOffset Scheduled(DateTimeOffset firstPitch) => firstPitch.AddHours(-6);

    public static DateTimeOffset PreGame(DateTimeOffset firstPitch) => firstPitch.AddMinutes(-31).AddSeconds(Spread(firstPitch, 23));

    public static DateTimeOffset Warmup(DateTimeOffset firstPitch) => firstPitch.AddMinutes(-15).AddSeconds(Spread(firstPitch, 67));

    public static DateTimeOffset Postponed(DateTimeOffset firstPitch) => firstPitch.AddMinutes(-19);

    public static DateTimeOffset GameOver(DateTimeOffset lastOut) => lastOut.AddSeconds(6);

    public static DateTimeOffset Final(DateTimeOffset lastOut) => lastOut.AddMinutes(3).AddSeconds(Spread(lastOut, 41));

    public static DateTimeOffset Correction(DateTimeOffset final) => final.AddMinutes(20);

    // Games that begin at the same time do not change in the same second in the real feed either.
    private static long Spread(DateTimeOffset moment, int seconds) => moment.ToUnixTimeSeconds() / 60 % seconds;
}
