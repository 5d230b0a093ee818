using System.Collections.Concurrent;
using MlbSts.Domain;
using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.League;

/// <summary>Days of invented games, one after the other; each is planned when it is first asked for.</summary>
internal sealed class SimulatedSeason(int seed, DateOnly start, int? days, int gamesPerDay) : ISeason
{
    // Days are planned one after the other: who asks for a day far ahead of all others must not have them all planned.
    private const int MostDaysAhead = 3660;

    private readonly int _days = Math.Min(days ?? int.MaxValue, new DateOnly(BaseballYears.Last, 12, 31).DayNumber - start.DayNumber);
    private readonly List<DayPlan> _plans = [];
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<int, Lazy<SimulatedTimeline>> _timelines = new();
    private readonly ConcurrentDictionary<int, IReadOnlyList<ScheduledGame>> _rows = new();

    public IReadOnlyList<string> Warnings => [];

    public bool IsEndless => days is null;

    public IEnumerable<DateOnly> Dates
    {
        get
        {
            for (var day = 0; day < _days; day++)
                yield return start.AddDays(day);
        }
    }

    public IReadOnlyList<ScheduledGame> On(DateOnly date)
    {
        var day = date.DayNumber - start.DayNumber;
        return !HasDay(day) ? [] : _rows.GetOrAdd(day, RowsOf);
    }

    public GameTimeline? Find(int gamePk)
    {
        var day = DayPlan.DayOf(gamePk);
        if (!HasDay(day) || !PlanOf(day).Games.Any(game => game.GamePk == gamePk))
            return null;
        return Timeline(gamePk);
    }

    private bool HasDay(int day) => day >= 0 && day < _days && day <= _plans.Count + MostDaysAhead;

    public void Forget(DateOnly before)
    {
        foreach (var gamePk in _timelines.Keys.Where(gamePk => start.AddDays(DayPlan.DayOf(gamePk)) < before))
            _timelines.TryRemove(gamePk, out _);
        foreach (var day in _rows.Keys.Where(day => start.AddDays(day) < before))
            _rows.TryRemove(day, out _);
    }

    private SimulatedTimeline Timeline(int gamePk) => _timelines.GetOrAdd(gamePk, key => new(() => Play(key))).Value;

    private SimulatedTimeline Play(int gamePk)
    {
        var day = DayPlan.DayOf(gamePk);
        var plan = PlanOf(day);
        if (plan.Postponed.GamePk != gamePk)
            return new SimulatedTimeline(GameEngine.Play(plan.Games.First(game => game.GamePk == gamePk)), null, isPlayed: true);
        var isPlayed = day + 1 < _days;
        return new SimulatedTimeline(GameEngine.Play(plan.MakeUp), plan.Postponed, isPlayed);
    }

    private DayPlan PlanOf(int day)
    {
        lock (_gate)
        {
            while (_plans.Count <= day)
                _plans.Add(DayPlan.Of(seed, start, _plans.Count, gamesPerDay, _plans.Count == 0 ? null : _plans[^1]));
            return _plans[day];
        }
    }

    private IReadOnlyList<ScheduledGame> RowsOf(int day)
    {
        var plan = PlanOf(day);
        var makeUp = day > 0 ? PlanOf(day - 1) : null;
        IEnumerable<ScheduledGame> rows = plan.Games.Select(game => Row(game, game == plan.Postponed ? plan : null, null));
        return
        [
            .. (makeUp is null ? rows : rows.Append(Row(makeUp.MakeUp, null, makeUp)))
                .OrderBy(row => row.FirstPitch)
                .ThenBy(row => row.GamePk),
        ];
    }

    private ScheduledGame Row(Matchup game, DayPlan? postponedIn, DayPlan? madeUpFrom) =>
        new()
        {
            GamePk = game.GamePk,
            Date = game.Date,
            FirstPitch = game.FirstPitch,
            Away = Ref(game.Away),
            Home = Ref(game.Home),
            Venue = JsonPart.Object(
                ("id", game.Home.Club.VenueId),
                ("name", game.Home.Club.VenueName),
                ("link", $"/api/v1/venues/{game.Home.Club.VenueId}")
            ),
            GameType = "R",
            Season = $"{game.Date.Year}",
            DoubleHeader = game.DoubleHeader,
            GameNumber = game.GameNumber,
            DayNight = game.FirstPitch.AddHours(game.Home.Club.SummerOffset).Hour < 17 ? "day" : "night",
            Timeline = () => Timeline(game.GamePk),
            PostponedTo = postponedIn is null ? null : (postponedIn.MakeUp.Date, postponedIn.MakeUp.FirstPitch),
            PostponedFrom = madeUpFrom is null
                ? null
                : (madeUpFrom.Postponed.Date, madeUpFrom.Postponed.FirstPitch, FeedTimes.Postponed(madeUpFrom.Postponed.FirstPitch)),
        };

    private static TeamRef Ref(Roster roster) =>
        new(roster.Club.Id, roster.Club.Name, FeedNames.Team(roster.Club), GameDataJson.LeagueRecord(roster));
}
