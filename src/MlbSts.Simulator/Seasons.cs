using MlbSts.Clock;
using MlbSts.Simulator.League;
using MlbSts.Simulator.Replay;

namespace MlbSts.Simulator;

/// <summary>Makes the season and the clock that the settings ask for.</summary>
internal static class Seasons
{
    private static readonly TimeSpan BeforeTheFirstGame = TimeSpan.FromSeconds(30);

    public static ISeason Of(SimulatorOptions options) =>
        options.ReplayFolder is { } folder
            ? ReplayedSeason.Of(folder)
            : new SimulatedSeason(options.Seed, options.StartDate, options.Days, options.Games);

    /// <summary>
    /// A clock that begins just before the first game, or where an interrupted run is to go on; held where the settings say so.
    /// </summary>
    public static SimulatedClock ClockOf(ISeason season, SimulatorOptions options, TimeProvider time)
    {
        var first =
            season.Dates.SelectMany(season.On).FirstOrDefault()?.WindowStart
            ?? new DateTimeOffset(options.StartDate, TimeOnly.MinValue, TimeSpan.Zero);
        return new SimulatedClock(options.StartAt ?? first - BeforeTheFirstGame, options.Hold ? 0 : options.Speed, time);
    }
}
