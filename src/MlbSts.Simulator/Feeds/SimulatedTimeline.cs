using MlbSts.Json;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Feeds;

/// <summary>The states of a simulated game.</summary>
internal sealed class SimulatedTimeline : GameTimeline
{
    private readonly GameRecord _record;
    private readonly Matchup? _postponed;
    private readonly IReadOnlyList<FeedStep> _steps;
    private readonly FeedWriter _writer;

    /// <summary>A game with all its steps.</summary>
    /// <param name="record">How it was played; for a game that is only postponed, what would have been.</param>
    /// <param name="postponed">How it once was to be played, if it was postponed.</param>
    /// <param name="isPlayed">It is played within the simulated days.</param>
    public SimulatedTimeline(GameRecord record, Matchup? postponed, bool isPlayed)
        : base(record.Matchup.GamePk)
    {
        _record = record;
        _postponed = postponed;
        _steps = isPlayed ? FeedPlan.Played(record, postponed) : FeedPlan.Postponed(postponed ?? record.Matchup);
        _writer = new FeedWriter(record, postponed);
        Marks = [.. _steps.Select(MarkOf)];
    }

    public override IReadOnlyList<StateMark> Marks { get; }

    protected override JsonTree Next(int index) =>
        _steps[index].Kind == FeedStepKind.Correction ? Corrected() : _writer.Write(_steps[index]);

    /// <summary>After a correction the whole book is written anew from the corrected plays.</summary>
    private JsonTree Corrected()
    {
        var writer = new FeedWriter(_record with { Plays = _record.Correction! }, _postponed);
        var document = JsonPart.Empty;
        foreach (var step in _steps)
            document = writer.Write(step);
        return document;
    }

    private StateMark MarkOf(FeedStep step)
    {
        if (step.Kind is FeedStepKind.Scheduled or FeedStepKind.PreGame or FeedStepKind.Warmup or FeedStepKind.Postponed)
            return new(step.Moment, step.Status, null, null);
        var play = _record.Plays[step.Play >= 0 ? step.Play : ^1];
        var happened = play.Last(step.Event + 1, isComplete: step.Kind is not (FeedStepKind.PlayBegins or FeedStepKind.Event));
        return new(step.Moment, step.Status, happened.AwayScore, happened.HomeScore);
    }
}
