namespace MlbSts.Simulator.Clubs;

/// <summary>A position with the words the API has for it.</summary>
/// <param name="Code">The scorer's number; 10 for the designated hitter, 11 for a pinch hitter.</param>
/// <param name="Name">In a play's text, as in "to center fielder": in small letters there.</param>
/// <param name="Type">Pitcher, Catcher, Infielder, Outfielder or Hitter.</param>
/// <param name="Abbreviation">P, C, 1B ...</param>
/// <param name="Noun">Who plays it, in a play's text.</param>
internal sealed record Position(string Code, string Name, string Type, string Abbreviation, string Noun)
{
    public static Position Pitcher { get; } = new("1", "Pitcher", "Pitcher", "P", "pitcher");
    public static Position Catcher { get; } = new("2", "Catcher", "Catcher", "C", "catcher");
    public static Position First { get; } = new("3", "First Base", "Infielder", "1B", "first baseman");
    public static Position Second { get; } = new("4", "Second Base", "Infielder", "2B", "second baseman");
    public static Position Third { get; } = new("5", "Third Base", "Infielder", "3B", "third baseman");
    public static Position Shortstop { get; } = new("6", "Shortstop", "Infielder", "SS", "shortstop");
    public static Position Left { get; } = new("7", "Outfielder", "Outfielder", "LF", "left fielder");
    public static Position Center { get; } = new("8", "Outfielder", "Outfielder", "CF", "center fielder");
    public static Position Right { get; } = new("9", "Outfielder", "Outfielder", "RF", "right fielder");
    public static Position DesignatedHitter { get; } = new("10", "Designated Hitter", "Hitter", "DH", "designated hitter");
    public static Position PinchHitter { get; } = new("11", "Pinch Hitter", "Hitter", "PH", "pinch-hitter");

    /// <summary>The eight that field behind or beside the pitcher.</summary>
    public static IReadOnlyList<Position> Fielders { get; } = [Catcher, First, Second, Third, Shortstop, Left, Center, Right];
}
