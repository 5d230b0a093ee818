using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Games;

/// <summary>The sentences of the feed.</summary>
internal static class Wording
{
    private static readonly string[] Ordinals = ["", "1st", "2nd", "3rd", "home"];

    public static string Base(int number) => Ordinals[number];

    public static string Describe(PlayKind kind, Player batter, BattedBall? ball, bool calledOut, IReadOnlyList<Movement> movements)
    {
        var fielder = movements.SelectMany(movement => movement.Credits).FirstOrDefault();
        var to = fielder is null ? "" : $" to {fielder.Position.Noun} {fielder.Fielder.FullName}";
        var how = ball?.Trajectory switch
        {
            "ground_ball" => " on a ground ball",
            "line_drive" => " on a line drive",
            "fly_ball" => " on a fly ball",
            _ => "",
        };
        var sentence = kind switch
        {
            _ when kind == PlayKind.Strikeout => calledOut ? " called out on strikes." : " strikes out swinging.",
            _ when kind == PlayKind.Walk => " walks.",
            _ when kind == PlayKind.HitByPitch => " hit by pitch.",
            _ when kind == PlayKind.HomeRun => $" homers{how} to {Field(ball!.Location)} field.",
            _ when kind.IsHit => $" {kind.Event.ToLowerInvariant()}s{how}{to}.",
            _ when kind == PlayKind.FieldError => $" reaches on a fielding error by {fielder?.Position.Noun} {fielder?.Fielder.FullName}.",
            _ when kind == PlayKind.SacrificeFly => $" out on a sacrifice fly{to}.",
            _ when kind == PlayKind.SacrificeBunt => $" out on a sacrifice bunt, {Chain(movements)}.",
            _ when kind == PlayKind.DoublePlay => $" grounds into a double play, {Chain(movements)}.",
            _ when kind == PlayKind.Forceout => $" grounds into a force out, {Chain(movements)}.",
            _ when kind == PlayKind.Groundout => movements[0].Credits.Count > 1
                ? $" grounds out, {Chain(movements)}."
                : $" grounds out to {fielder?.Position.Noun} {fielder?.Fielder.FullName}.",
            _ when kind == PlayKind.Flyout => $" flies out{to}.",
            _ when kind == PlayKind.Lineout => $" lines out{to}.",
            _ => $" pops out{to}.",
        };
        return batter.FullName + sentence + string.Concat(movements.Where(movement => movement.Start > 0).Select(Runner));
    }

    /// <summary>What a runner did, as a sentence that follows another.</summary>
    public static string Runner(Movement movement) =>
        movement switch
        {
            { IsOut: true } => $" {movement.Runner.FullName} out at {Base(movement.End)}.",
            { Scores: true } => $" {movement.Runner.FullName} scores.",
            _ => $" {movement.Runner.FullName} to {Base(movement.End)}.",
        };

    private static string Chain(IReadOnlyList<Movement> movements)
    {
        var touched = movements
            .SelectMany(movement => movement.Credits)
            .Aggregate(
                new List<Credit>(),
                (list, credit) =>
                {
                    if (list.Count == 0 || list[^1].Fielder != credit.Fielder)
                        list.Add(credit);
                    return list;
                }
            );
        return string.Join(" to ", touched.Select(credit => $"{credit.Position.Noun} {credit.Fielder.FullName}"));
    }

    private static string Field(int location) =>
        location switch
        {
            7 => "left",
            9 => "right",
            _ => "center",
        };
}
