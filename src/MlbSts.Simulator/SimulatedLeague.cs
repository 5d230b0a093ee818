using MlbSts.Clock;
using MlbSts.Simulator.Faults;
using MlbSts.Simulator.League;

namespace MlbSts.Simulator;

/// <summary>
/// The league that the stand-in of the API speaks of: its clock, its games as they will go, and what was done to the answers.
/// </summary>
public sealed class SimulatedLeague
{
    private readonly ISeason _season;
    private readonly FaultDealer _faults;
    private readonly double _speed;

    internal SimulatedLeague(ISeason season, SimulatedClock clock, FaultDealer faults, double speed)
    {
        _season = season;
        _speed = speed;
        _faults = faults;
        Clock = clock;
    }

    /// <summary>League time. Services of the same process take their time from it.</summary>
    public SimulatedClock Clock { get; }

    /// <summary>Lets a clock that is held run (<c>Simulator:Hold</c>); one that runs goes on as it does.</summary>
    /// <returns>What the clock says then.</returns>
    public ClockReading Begin()
    {
        if (Clock.Speed == 0)
            Clock.SetSpeed(_speed);
        return Clock.Reading;
    }

    /// <summary>What was odd about the material: unreadable files, captures of which it cannot be said which is newer.</summary>
    public IReadOnlyList<string> Warnings => _season.Warnings;

    /// <summary>How many faults of each kind were dealt so far; every kind is named.</summary>
    public IReadOnlyDictionary<string, long> FaultCounts => _faults.Counts;

    /// <summary>
    /// The games of the run with their outcome, in the order of the schedule: all of them where the days are limited or replayed,
    /// else those of the dates that have begun.
    /// </summary>
    public IReadOnlyList<PlannedGame> Plan()
    {
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        return Plan(_season.IsEndless ? _season.Dates.TakeWhile(date => date <= today) : _season.Dates);
    }

    /// <summary>The games of some dates with their outcome.</summary>
    public IReadOnlyList<PlannedGame> Plan(IEnumerable<DateOnly> dates) => [.. dates.SelectMany(_season.On).Select(Planned)];

    private static PlannedGame Planned(ScheduledGame game)
    {
        var last = game.Marks[^1];
        var outcome = last.Status.Coded switch
        {
            "F" => PlannedOutcome.Final,
            "D" when game.PostponedTo is not null => PlannedOutcome.Postponed,
            _ => PlannedOutcome.NotFinal,
        };
        return new PlannedGame(
            game.GamePk,
            game.Date,
            game.Away.Name,
            game.Home.Name,
            game.FirstPitch,
            last.Moment,
            outcome,
            last.Status.Code,
            last.Status.Detailed,
            outcome == PlannedOutcome.Postponed ? game.PostponedTo?.Date : null
        );
    }
}
