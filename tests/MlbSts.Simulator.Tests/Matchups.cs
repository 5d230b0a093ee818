using MlbSts.Simulator.Clubs;
using MlbSts.Simulator.Feeds;
using MlbSts.Simulator.Games;

namespace MlbSts.Simulator.Tests;

/// <summary>Games to test with.</summary>
internal static class Matchups
{
    public static Matchup Of(int seed, GameTwists twists = GameTwists.None) =>
        new(
            9_100_000 + seed,
            new DateOnly(2025, 7, 4),
            new DateTimeOffset(2025, 7, 4, 17, 5, 0, TimeSpan.Zero),
            Roster.Of(ClubTable.All[seed % 30], seed),
            Roster.Of(ClubTable.All[(seed + 7) % 30], seed),
            "N",
            1,
            seed,
            twists
        );

    public static SimulatedTimeline Timeline(int seed, GameTwists twists = GameTwists.None) =>
        new(GameEngine.Play(Of(seed, twists)), null, isPlayed: true);
}
