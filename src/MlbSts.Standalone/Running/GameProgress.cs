using MlbSts.Domain;

namespace MlbSts.Standalone.Running;

/// <summary>How far a game came in this run.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="Name">The two teams.</param>
/// <param name="IsDone">Filed, or explained.</param>
/// <param name="IsFiled">It lies in <c>mlb-current</c>, its newest document.</param>
/// <param name="Reason">Why it is done, or what is missing.</param>
internal sealed record GameProgress(GamePk GamePk, string Name, bool IsDone, bool IsFiled, string Reason);

/// <summary>How far the run came.</summary>
/// <param name="Games">Every game that counts.</param>
/// <param name="Loose">Journals and leases that are still there.</param>
internal sealed record Progress(IReadOnlyList<GameProgress> Games, IReadOnlyList<string> Loose)
{
    public bool IsDone => Games.Count > 0 && Loose.Count == 0 && Games.All(game => game.IsDone);

    public int Filed => Games.Count(game => game.IsFiled);
}
