using System.Globalization;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources.Custom;

/// <summary>Which game a row of a file is of, as the file says it.</summary>
/// <param name="Id">Its game_id.</param>
/// <param name="Date">The date.</param>
/// <param name="HomeTeam">The home team, under any code.</param>
/// <param name="Number">Number of the day.</param>
internal sealed record GameIdentity(string? Id, DateOnly? Date, string? HomeTeam, int Number)
{
    /// <summary>The columns that say it.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["game_id", "date", "home_team", "game_number"];

    /// <summary>The columns that are needed where there is no game_id.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["date", "home_team"];

    /// <summary>The SQL of the columns, null where the file has one not.</summary>
    public static string Sql(FilePlan plan) =>
        string.Join(
            ", ",
            Columns.Select(column => $"{plan.Identity.FirstOrDefault(one => one.Column.Name == column)?.Sql ?? "NULL"} AS i_{column}")
        );

    /// <summary>From the columns' values.</summary>
    public static GameIdentity Of(ReadOnlySpan<object?> row) =>
        new(
            (string?)row[0],
            row[1] is DateOnly date ? date : null,
            (string?)row[2],
            row[3] is null ? 0 : Convert.ToInt32(row[3], CultureInfo.InvariantCulture)
        );

    /// <summary>The key by date and home team, or by a game_id that is one; null where it is another kind of id.</summary>
    public GameKey? Key =>
        Date is { } date && HomeTeam is not null ? new GameKey(date, TeamCode(HomeTeam, date.Year), Number)
        : GameKey.TryParse(Id, out var key) ? key
        : null;

    /// <summary>Retrosheet's code of a team under Retrosheet's code or MLB's abbreviation; as it is where it is neither.</summary>
    public static string TeamCode(string team, int year) =>
        (TeamCodes.OfRetro(team.ToUpperInvariant(), year) ?? TeamCodes.OfAbbreviation(team.ToUpperInvariant(), year))?.Retro ?? team;
}
