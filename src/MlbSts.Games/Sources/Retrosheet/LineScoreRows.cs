using MlbSts.Games.Tables;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Rows of <c>line_scores</c>.</summary>
internal sealed class LineScoreRows
{
    private readonly Inning[,] _innings = new Inning[2, 100];

    /// <summary>Adds a row for every inning a team batted in: the visiting team's, then the home team's.</summary>
    public void Add(GameContext context)
    {
        Array.Clear(_innings);
        foreach (var play in context.Game.Events)
            Count(play);
        for (var side = 0; side < 2; side++)
        {
            for (var number = 1; number < _innings.GetLength(1); number++)
            {
                ref var inning = ref _innings[side, number];
                if (!inning.Batted)
                    continue;
                context.Tables.LineScores.Add(
                    new LineScoreRow
                    {
                        GameId = context.GameId,
                        Team = context.Teams[side],
                        IsHome = side == 1,
                        Inning = number,
                        Runs = inning.Runs,
                        Hits = inning.Hits,
                        Errors = inning.Errors,
                        LeftOnBase = inning.LeftOnBase,
                    }
                );
            }
        }
    }

    private void Count(PlayEvent play)
    {
        ref var inning = ref _innings[play.BattingSide, play.Inning];
        inning.Batted = true;
        inning.Runs += play.Runs;
        inning.Hits += play.HitValue > 0 ? 1 : 0;
        // Who came to bat or was placed on base, and neither scored nor was put out, was left.
        inning.LeftOnBase +=
            (play.IsBatterEvent ? 1 : 0) - play.Runs - play.OutsMade + (play.IsInningStart ? int.PopCount(play.BasesBefore) : 0);
        ref var fielding = ref _innings[1 - play.BattingSide, play.Inning];
        // As in the box score: an error nobody is charged with counts for none.
        for (var i = 0; i < Math.Min(play.Errors, 3); i++)
            fielding.Errors += play.ErrorBy(i) is >= 1 and <= 9 ? 1 : 0;
    }

    private struct Inning
    {
        public bool Batted;
        public int Runs;
        public int Hits;
        public int Errors;
        public int LeftOnBase;
    }
}
