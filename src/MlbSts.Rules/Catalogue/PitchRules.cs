using MlbSts.Games.Tables;
using MlbSts.Rules.Definition;
using static MlbSts.Domain.FindingSeverity;
using static MlbSts.Rules.Definition.RuleCategory;

namespace MlbSts.Rules.Catalogue;

/// <summary>Pitches are there from the year on in which all were recorded, and their counts are possible.</summary>
internal static class PitchRules
{
    /// <summary>The rules. Four balls are a walk since 1889, three strikes an out since 1888.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("pitches-recorded", History, Warning, "From 1988 on the pitches of a game are recorded.", "there are plays and no pitches")
        {
            Scope = Scopes.Counted with
            {
                FirstSeason = 1988,
                Sources = [RuleSources.Live, SourceNames.StatsApi, SourceNames.Gameday, SourceNames.Retrosheet],
            },
            Game = (game, _) => Recorded(game),
        },
        // Warnings: umpires do lose count now and then (SEA 2015-04-21, a fifth ball before the strikeout), and so do those who write
        // pitches down.
        new(
            "pitch-balls",
            Consistency,
            Warning,
            "Before a pitch there are at most three balls.",
            "play 12, pitch 6: 4 balls, expected at most 3"
        )
        {
            Scope = Scopes.Counted with { FirstSeason = 1889 },
            Bound = 3,
            Game = (game, bound) =>
                game.Pitches.Where(pitch => pitch.BallsBefore > bound).Select(pitch => Of(pitch, "balls", pitch.BallsBefore, bound)),
        },
        new(
            "pitch-strikes",
            Consistency,
            Warning,
            "Before a pitch there are at most two strikes.",
            "play 12, pitch 6: 3 strikes, expected at most 2"
        )
        {
            Scope = Scopes.Counted with { FirstSeason = 1888 },
            Bound = 2,
            Game = (game, bound) =>
                game.Pitches.Where(pitch => pitch.StrikesBefore > bound).Select(pitch => Of(pitch, "strikes", pitch.StrikesBefore, bound)),
        },
        new("pitch-plays", Consistency, Error, "Each pitch belongs to a play.", "pitch 3 of rice-001 belongs to play 77 of 76")
        {
            Scope = Scopes.Counted,
            Cases = [Scopes.WarningLive],
            Game = (game, _) =>
                game
                    .Pitches.Where(pitch => pitch.PlayIndex < 1 || pitch.PlayIndex > game.Plays.Count)
                    .Select(pitch => new Violation(
                        Place(pitch),
                        $"pitch {pitch.PitchNumber} of {pitch.BatterId} belongs to play {pitch.PlayIndex} of {game.Plays.Count}",
                        pitch.PlayIndex,
                        $"1 to {game.Plays.Count}"
                    )),
        },
    ];

    private static IEnumerable<Violation> Recorded(GameTables game)
    {
        if (game.Plays.Count > 0 && game.Pitches.Count == 0)
            yield return new(RowPlace.Pitches, "there are plays and no pitches", 0, "at least 1");
    }

    private static Violation Of(PitchRow pitch, string what, int? found, int bound) =>
        new(
            Place(pitch),
            $"play {pitch.PlayIndex}, pitch {pitch.PitchNumber}: {found} {what}, expected at most {bound}",
            found,
            $"at most {bound}"
        );

    private static string Place(PitchRow pitch) => RowPlace.Pitch(pitch.PlayIndex, pitch.PitchNumber);
}
