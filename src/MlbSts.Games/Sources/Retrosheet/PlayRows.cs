using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Plays;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Rows of <c>plays</c>.</summary>
internal sealed class PlayRows
{
    private readonly string[] _words =
    [
        .. Enumerable.Range(0, (int)EventCode.HomeRun + 1).Select(code => LakeEvents.OfRetrosheet(code).Name),
    ];

    /// <summary>Adds the row of a play.</summary>
    public void Add(GameContext context, PlayEvent play, int plateAppearance)
    {
        var texts = context.Texts;
        var away = play.BattingSide == 0 ? play.Runs : 0;
        var home = play.Runs - away;
        context.Tables.Plays.Add(
            new PlayRow
            {
                GameId = context.GameId,
                PlayIndex = play.Number,
                PlateAppearance = plateAppearance,
                Inning = play.Inning,
                Half = play.BatsLast ? Letters.Bottom : Letters.Top,
                BattingTeam = context.Teams[play.BattingSide],
                FieldingTeam = context.Teams[1 - play.BattingSide],
                OutsBefore = play.Outs,
                OutsAfter = play.Outs + play.OutsMade,
                AwayScoreBefore = play.VisitorScore,
                HomeScoreBefore = play.HomeScore,
                AwayScoreAfter = play.VisitorScore + away,
                HomeScoreAfter = play.HomeScore + home,
                BatterId = texts.Of(play.Batter),
                BatterHand = Letters.Hand(play.BatterHand),
                PitcherId = texts.Of(play.Pitcher),
                PitcherHand = Letters.Hand(play.PitcherHand),
                ResponsibleBatterId = texts.OrNull(play.ResponsibleBatter),
                ResponsiblePitcherId = texts.OrNull(play.ResponsiblePitcher),
                BatterSlot = OrNull(play.BatterSlot),
                BatterPosition = OrNull(play.BatterPosition),
                Balls = play.IsCountKnown ? play.Balls : null,
                Strikes = play.IsCountKnown ? play.Strikes : null,
                PitchSequence = texts.OrNull(play.Pitches.Span),
                Event = _words[(int)play.Code],
                EventText = texts.Of(play.Text.Span),
                IsPlateAppearance = play.IsBatterEvent,
                IsAtBat = play.IsAtBat,
                HitBases = play.HitValue,
                IsSacrificeHit = play.IsSacrificeHit,
                IsSacrificeFly = play.IsSacrificeFly,
                OutsMade = play.OutsMade,
                IsDoublePlay = play.IsDoublePlay,
                IsTriplePlay = play.IsTriplePlay,
                IsGroundedIntoDoublePlay = play.IsGroundedIntoDoublePlay,
                Runs = play.Runs,
                RunsBattedIn = play.RunsBattedIn,
                IsWildPitch = play.IsWildPitch,
                IsPassedBall = play.IsPassedBall,
                IsBunt = play.IsBunt,
                Errors = play.Errors,
                BattedBall = Letters.BattedBall(play.BattedBall),
                HitLocation = play.Location.IsEmpty ? null : texts.Of(play.Location),
                FieldedBy = OrNull(play.FieldedBy),
                RunnerOnFirstId = texts.OrNull(play.RunnerOn(1)),
                RunnerOnSecondId = texts.OrNull(play.RunnerOn(2)),
                RunnerOnThirdId = texts.OrNull(play.RunnerOn(3)),
                BasesBefore = play.BasesBefore,
                BasesAfter = play.BasesAfter,
                IsLastOfHalf = play.IsInningEnd,
            }
        );
    }

    // Where the parser knows nothing it says 0.
    private static int? OrNull(int number) => number == 0 ? null : number;
}
