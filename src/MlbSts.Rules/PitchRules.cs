using MlbSts.Games.Tables;
using static MlbSts.Rules.RuleSeverity;

namespace MlbSts.Rules;

/// <summary>Pitches are there from the year on in which all were recorded, and their counts are possible.</summary>
internal static class PitchRules
{
    /// <summary>The rules. Four balls are a walk since 1889, three strikes an out since 1888.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("pitches-recorded", "From 1988 on the pitches of a game are recorded.", Warning, Recorded) { FirstSeason = 1988, Sources = [SourceNames.StatsApi, SourceNames.Gameday, SourceNames.Retrosheet] },
        // Warnings: umpires do lose count now and then (SEA 2015-04-21, a fifth ball before the strikeout), and so do those who write pitches down.
        new("pitch-balls", "Before a pitch there are at most three balls.", Warning, Balls) { FirstSeason = 1889, Bound = 3 },
        new("pitch-strikes", "Before a pitch there are at most two strikes.", Warning, Strikes) { FirstSeason = 1888, Bound = 2 },
        new("pitch-plays", "Each pitch belongs to a play.", Error, Plays),
    ];

    private static IEnumerable<string> Recorded(GameTables game, int bound)
    {
        if (game.Plays.Count > 0 && game.Pitches.Count == 0)
            yield return "there are plays and no pitches";
    }

    private static IEnumerable<string> Balls(GameTables game, int bound) =>
        game.Pitches.Where(pitch => pitch.BallsBefore > bound).Select(pitch => $"play {pitch.PlayIndex}, pitch {pitch.PitchNumber}: {pitch.BallsBefore} balls, expected at most {bound}");

    private static IEnumerable<string> Strikes(GameTables game, int bound) =>
        game.Pitches.Where(pitch => pitch.StrikesBefore > bound).Select(pitch => $"play {pitch.PlayIndex}, pitch {pitch.PitchNumber}: {pitch.StrikesBefore} strikes, expected at most {bound}");

    private static IEnumerable<string> Plays(GameTables game, int bound) =>
        game.Pitches.Where(pitch => pitch.PlayIndex < 1 || pitch.PlayIndex > game.Plays.Count).Select(pitch => $"pitch {pitch.PitchNumber} of {pitch.BatterId} belongs to play {pitch.PlayIndex} of {game.Plays.Count}");
}
