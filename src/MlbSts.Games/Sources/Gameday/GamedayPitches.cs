using System.Xml.Linq;
using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>A row of <c>pitches</c> from a <c>pitch</c> element.</summary>
internal static class GamedayPitches
{
    public static PitchRow Row(XElement pitch, PlayRow play, int number, (int Balls, int Strikes) count, PitchCode code) =>
        new()
        {
            GameId = play.GameId,
            PlayIndex = play.PlayIndex,
            PlateAppearance = play.PlateAppearance,
            PitchNumber = number,
            Inning = play.Inning,
            Half = play.Half,
            BatterId = play.BatterId,
            PitcherId = play.PitcherId,
            BatterHand = play.BatterHand,
            PitcherHand = play.PitcherHand,
            BallsBefore = count.Balls,
            StrikesBefore = count.Strikes,
            Call = code.Call.Name,
            CallCode = pitch.Text("des"),
            IsInPlay = pitch.Text("type") == "X",
            IsStrike = code.Call.IsStrike,
            IsBall = code.Call.IsBall,
            PitchType = pitch.Text("pitch_type"),
            PitchTypeConfidence = pitch.Measure("type_confidence"),
            StartSpeedMph = pitch.Measure("start_speed"),
            EndSpeedMph = pitch.Measure("end_speed"),
            Zone = pitch.Number("zone"),
            StrikeZoneTopFt = pitch.Measure("sz_top"),
            StrikeZoneBottomFt = pitch.Measure("sz_bot"),
            PlateXFt = pitch.Measure("px"),
            PlateZFt = pitch.Measure("pz"),
            PfxXIn = pitch.Measure("pfx_x"),
            PfxZIn = pitch.Measure("pfx_z"),
            ReleaseXFt = pitch.Measure("x0"),
            ReleaseYFt = pitch.Measure("y0"),
            ReleaseZFt = pitch.Measure("z0"),
            VelocityX = pitch.Measure("vx0"),
            VelocityY = pitch.Measure("vy0"),
            VelocityZ = pitch.Measure("vz0"),
            AccelerationX = pitch.Measure("ax"),
            AccelerationY = pitch.Measure("ay"),
            AccelerationZ = pitch.Measure("az"),
            SpinRateRpm = pitch.Measure("spin_rate"),
            SpinDirectionDeg = pitch.Measure("spin_dir"),
            BreakAngleDeg = pitch.Measure("break_angle"),
            BreakLengthIn = pitch.Measure("break_length"),
            StartTime = pitch.Moment("tfs_zulu"),
            PitchGuid = pitch.Text("play_guid"),
        };
}
