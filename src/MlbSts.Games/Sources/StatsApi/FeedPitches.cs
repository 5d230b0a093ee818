using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;
using MlbSts.Json;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>A row of <c>pitches</c> from a play event.</summary>
internal static class FeedPitches
{
    /// <summary>Reads a pitch.</summary>
    /// <param name="pitch">The play event.</param>
    /// <param name="play">The plate appearance so far, with batter, pitcher and inning.</param>
    /// <param name="number">Which pitch it is, where the feed does not say.</param>
    /// <param name="count">Balls and strikes before it.</param>
    public static PitchRow Row(JsonTree pitch, PlayRow play, int number, (int Balls, int Strikes) count)
    {
        var details = pitch["details"];
        var code = details?["call"].Text("code") ?? details.Text("code");
        var call = PitchCodes.Of(code).Call;
        var data = pitch["pitchData"];
        var where = data?["coordinates"];
        var breaks = data?["breaks"];
        var hit = pitch["hitData"];
        return new PitchRow
        {
            GameId = play.GameId,
            PlayIndex = play.PlayIndex,
            PlateAppearance = play.PlateAppearance,
            PitchNumber = pitch.Number("pitchNumber") ?? number,
            Inning = play.Inning,
            Half = play.Half,
            BatterId = play.BatterId,
            PitcherId = play.PitcherId,
            BatterHand = play.BatterHand,
            PitcherHand = play.PitcherHand,
            BallsBefore = count.Balls,
            StrikesBefore = count.Strikes,
            Call = call.Name,
            CallCode = code,
            IsInPlay = details?["isInPlay"]?.AsBool() ?? call.Name.StartsWith("in_play", StringComparison.Ordinal),
            IsStrike = call.IsStrike,
            IsBall = call.IsBall,
            PitchType = details?["type"].Text("code"),
            PitchTypeConfidence = data.Measure("typeConfidence"),
            StartSpeedMph = data.Measure("startSpeed"),
            EndSpeedMph = data.Measure("endSpeed"),
            Zone = data.Number("zone"),
            StrikeZoneTopFt = data.Measure("strikeZoneTop"),
            StrikeZoneBottomFt = data.Measure("strikeZoneBottom"),
            PlateXFt = where.Measure("pX"),
            PlateZFt = where.Measure("pZ"),
            PfxXIn = where.Measure("pfxX"),
            PfxZIn = where.Measure("pfxZ"),
            ReleaseXFt = where.Measure("x0"),
            ReleaseYFt = where.Measure("y0"),
            ReleaseZFt = where.Measure("z0"),
            VelocityX = where.Measure("vX0"),
            VelocityY = where.Measure("vY0"),
            VelocityZ = where.Measure("vZ0"),
            AccelerationX = where.Measure("aX"),
            AccelerationY = where.Measure("aY"),
            AccelerationZ = where.Measure("aZ"),
            SpinRateRpm = breaks.Measure("spinRate"),
            SpinDirectionDeg = breaks.Measure("spinDirection"),
            BreakAngleDeg = breaks.Measure("breakAngle"),
            BreakLengthIn = breaks.Measure("breakLength"),
            BreakVerticalIn = breaks.Measure("breakVertical"),
            BreakVerticalInducedIn = breaks.Measure("breakVerticalInduced"),
            BreakHorizontalIn = breaks.Measure("breakHorizontal"),
            PlateTimeS = data.Measure("plateTime"),
            ExtensionFt = data.Measure("extension"),
            LaunchSpeedMph = hit.Measure("launchSpeed"),
            LaunchAngleDeg = hit.Measure("launchAngle"),
            HitDistanceFt = hit.Measure("totalDistance"),
            Trajectory = hit.Text("trajectory"),
            HitX = hit?["coordinates"].Measure("coordX"),
            HitY = hit?["coordinates"].Measure("coordY"),
            StartTime = pitch.Moment("startTime"),
            PitchGuid = pitch.Text("playId"),
        };
    }
}
