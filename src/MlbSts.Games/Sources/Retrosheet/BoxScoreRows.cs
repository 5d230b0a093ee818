using MlbSts.Games.Tables;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Rows of <c>lineups</c>, <c>batting</c>, <c>pitching</c> and <c>fielding</c>.</summary>
internal static class BoxScoreRows
{
    /// <summary>Adds them.</summary>
    public static void Add(GameContext context, PitchRows pitches)
    {
        var places = new LineupPlaces();
        foreach (var record in context.Game.Lineups)
            context.Tables.Lineups.Add(Lineup(context, record, places.Enter(record)));
        foreach (var line in context.Box.Batting)
            context.Tables.Batting.Add(Batting(context, line, places.Of(line.Side, line.Player)));
        Span<int> pitchers = [0, 0];
        foreach (var line in context.Box.Pitching)
            context.Tables.Pitching.Add(Pitching(context, line, pitchers[line.Side]++, pitches.Of(line.Player)));
        foreach (var line in context.Box.Fielding)
            context.Tables.Fielding.Add(Fielding(context, line));
    }

    private static LineupRow Lineup(GameContext context, in LineupRecord record, int sequence) =>
        new()
        {
            GameId = context.GameId,
            PlayerId = context.Texts.Of(record.Player),
            Team = context.Teams[record.Side],
            BattingOrder = record.Slot,
            Sequence = sequence,
            Position = record.Position,
            IsStarter = record.IsStarter,
            BeforePlayIndex = record.BeforeEvent,
        };

    private static BattingRow Batting(GameContext context, BattingLine line, (int Slot, int Sequence)? place) =>
        new()
        {
            GameId = context.GameId,
            PlayerId = context.Texts.Of(line.Player),
            Team = context.Teams[line.Side],
            BattingOrder = place?.Slot,
            Sequence = place?.Sequence,
            PlateAppearances = line.PlateAppearances,
            AtBats = line.AtBats,
            Runs = line.Runs,
            Hits = line.Hits,
            Doubles = line.Doubles,
            Triples = line.Triples,
            HomeRuns = line.HomeRuns,
            RunsBattedIn = line.RunsBattedIn,
            Walks = line.Walks,
            IntentionalWalks = line.IntentionalWalks,
            Strikeouts = line.Strikeouts,
            HitByPitch = line.HitByPitch,
            SacrificeHits = line.SacrificeHits,
            SacrificeFlies = line.SacrificeFlies,
            StolenBases = line.StolenBases,
            CaughtStealing = line.CaughtStealing,
            GroundedIntoDoublePlays = line.GroundedIntoDoublePlays,
        };

    private static PitchingRow Pitching(GameContext context, PitchingLine line, int sequence, (int Pitches, int Strikes)? thrown)
    {
        var player = context.Texts.Of(line.Player);
        return new PitchingRow
        {
            GameId = context.GameId,
            PlayerId = player,
            Team = context.Teams[line.Side],
            Sequence = sequence,
            Outs = line.Outs,
            BattersFaced = line.BattersFaced,
            Hits = line.Hits,
            Runs = line.Runs,
            EarnedRuns = line.OfficialEarnedRuns ?? line.EarnedRuns,
            HomeRuns = line.HomeRuns,
            Walks = line.Walks,
            IntentionalWalks = line.IntentionalWalks,
            Strikeouts = line.Strikeouts,
            HitBatters = line.HitBatters,
            WildPitches = line.WildPitches,
            Balks = line.Balks,
            Pitches = thrown?.Pitches,
            Strikes = thrown?.Strikes,
            Decision = DecisionOf(player, context.Tables.Game),
        };
    }

    private static string? DecisionOf(string pitcher, GameRow game)
    {
        if (pitcher == game.WinningPitcherId)
            return "W";
        if (pitcher == game.LosingPitcherId)
            return "L";
        return pitcher == game.SavePitcherId ? "S" : null;
    }

    private static FieldingRow Fielding(GameContext context, FieldingLine line) =>
        new()
        {
            GameId = context.GameId,
            PlayerId = context.Texts.Of(line.Player),
            Team = context.Teams[line.Side],
            Position = line.Position,
            Outs = line.Outs,
            Putouts = line.Putouts,
            Assists = line.Assists,
            Errors = line.Errors,
            DoublePlays = line.DoublePlays,
            TriplePlays = line.TriplePlays,
            PassedBalls = line.PassedBalls,
        };
}
