namespace MlbSts.Simulator.Games;

/// <summary>How a plate appearance ended, with the API's words for it.</summary>
/// <param name="EventType">The code, for example <c>field_out</c>.</param>
/// <param name="Event">The text, for example <c>Flyout</c>.</param>
/// <param name="Bases">How far a hit takes the batter; 0 for anything but a hit.</param>
/// <param name="IsAtBat">It counts as an at-bat.</param>
/// <param name="BatterOut">The batter is out.</param>
internal sealed record PlayKind(string EventType, string Event, int Bases, bool IsAtBat, bool BatterOut)
{
    public static PlayKind Strikeout { get; } = new("strikeout", "Strikeout", 0, true, true);
    public static PlayKind Walk { get; } = new("walk", "Walk", 0, false, false);
    public static PlayKind HitByPitch { get; } = new("hit_by_pitch", "Hit By Pitch", 0, false, false);
    public static PlayKind Single { get; } = new("single", "Single", 1, true, false);
    public static PlayKind Double { get; } = new("double", "Double", 2, true, false);
    public static PlayKind Triple { get; } = new("triple", "Triple", 3, true, false);
    public static PlayKind HomeRun { get; } = new("home_run", "Home Run", 4, true, false);
    public static PlayKind Groundout { get; } = new("field_out", "Groundout", 0, true, true);
    public static PlayKind Flyout { get; } = new("field_out", "Flyout", 0, true, true);
    public static PlayKind Lineout { get; } = new("field_out", "Lineout", 0, true, true);
    public static PlayKind PopOut { get; } = new("field_out", "Pop Out", 0, true, true);
    public static PlayKind SacrificeFly { get; } = new("sac_fly", "Sac Fly", 0, false, true);
    public static PlayKind SacrificeBunt { get; } = new("sac_bunt", "Sac Bunt", 0, false, true);
    public static PlayKind Forceout { get; } = new("force_out", "Forceout", 0, true, false);
    public static PlayKind DoublePlay { get; } = new("grounded_into_double_play", "Grounded Into DP", 0, true, true);
    public static PlayKind FieldError { get; } = new("field_error", "Field Error", 0, true, false);

    public bool IsHit => Bases > 0;

    /// <summary>The ball was put in play.</summary>
    public bool InPlay => this != Strikeout && this != Walk && this != HitByPitch;
}
