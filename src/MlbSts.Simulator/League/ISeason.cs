using MlbSts.Simulator.Feeds;

namespace MlbSts.Simulator.League;

/// <summary>The games there are: simulated or replayed.</summary>
internal interface ISeason
{
    /// <summary>What was odd about the material.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>The dates have no end.</summary>
    bool IsEndless { get; }

    /// <summary>Dates with games in their order.</summary>
    IEnumerable<DateOnly> Dates { get; }

    /// <summary>The rows of a date; empty where there are none.</summary>
    IReadOnlyList<ScheduledGame> On(DateOnly date);

    /// <summary>A game's states; <see langword="null"/> for a gamePk that is unknown.</summary>
    GameTimeline? Find(int gamePk);

    /// <summary>States of games before this date may be forgotten; they can be made again.</summary>
    void Forget(DateOnly before);
}
