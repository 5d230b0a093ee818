using Microsoft.Extensions.Options;
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
            ? Replayed(folder)
            : new SimulatedSeason(options.Seed, options.StartDate, options.Days, options.Games);

    private static ReplayedSeason Replayed(string folder)
    {
        var season = ReplayedSeason.Of(folder);
        if (season.Dates.SelectMany(season.On).Any())
            return season;
        // With nothing to play, everybody would wait for ever.
        var reasons = season.Warnings.Take(3).Select(warning => $" {warning}");
        throw new OptionsValidationException(
            SimulatorOptions.Section,
            typeof(SimulatorOptions),
            [
                $"{SimulatorOptions.Section}:ReplayFolder (--replay) is '{folder}': there is no capture in it that can be played. Put captured feeds (*.json) into it, or name another.{string.Concat(reasons)}",
            ]
        );
    }

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
