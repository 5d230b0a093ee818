namespace MlbSts.Rules.Definition;

/// <summary>How findings name the rows of a game's tables: the table, and the columns that tell one of its rows from the others.</summary>
internal static class RowPlace
{
    /// <summary>The row of <c>games</c>.</summary>
    public const string Game = "games";

    public const string Lineups = "lineups";

    public const string LineScores = "line_scores";

    public const string Batting = "batting";

    public const string Fielding = "fielding";

    public const string Pitching = "pitching";

    public const string Pitches = "pitches";

    public const string Players = "players";

    public const string Plays = "plays";

    public const string Runners = "runners";

    public static string Play(int index) => $"{Plays}[play_index={index}]";

    public static string Half(int inning, string half) => $"{Plays}[inning={inning},half={half}]";

    public static string Pitch(int playIndex, int number) => $"{Pitches}[play_index={playIndex},pitch_number={number}]";

    public static string Of(string table, string player) => $"{table}[player_id={player}]";

    public static string OfTeam(string table, string team) => table == Game ? Game : $"{table}[team={team}]";
}
