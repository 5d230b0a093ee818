using System.Globalization;
using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources.Custom;

/// <summary>From the text of a file to the type of a column, in SQL: null where the text is no such value.</summary>
internal static class ColumnCast
{
    // More than any count in a game, a crowd among them, and so few that sums of them do not overflow.
    private const int Most = 1_000_000;

    // {0} is the text without spaces around it, null where it is empty.
    private static readonly Dictionary<string, (string Sql, string Wanted)> ByType = new()
    {
        ["VARCHAR"] = (
            "CASE WHEN NOT regexp_matches({0}, '[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]') THEN {0} END",
            "a text without control characters"
        ),
        // Casting alone would round 3.5 to 4.
        ["INTEGER"] = (Whole(0, Most), $"a whole number from 0 to {Most}"),
        ["BIGINT"] = ("CASE WHEN regexp_full_match({0}, '[+-]?[0-9]+([.]0*)?') THEN TRY_CAST({0} AS BIGINT) END", "a whole number"),
        ["DOUBLE"] = ("TRY_CAST({0} AS DOUBLE)", "a number"),
        ["BOOLEAN"] = ("TRY_CAST({0} AS BOOLEAN)", "true or false"),
        // A moment of a time zone is another day at the park, and which park it was is not known here.
        ["DATE"] = (
            "CASE WHEN NOT regexp_matches({0}, ':[0-9.]+ ?([Zz]|UTC|[+-][0-9]{2}(:?[0-9]{2})?)$') THEN "
                + Within(
                    "coalesce(TRY_CAST({0} AS DATE), TRY_CAST(TRY_CAST({0} AS TIMESTAMP) AS DATE), TRY_CAST(try_strptime({0}, ['%Y%m%d', '%m/%d/%Y']) AS DATE))",
                    "DATE"
                )
                + " END",
            "a date at the park, such as 2016-04-03, and no moment of a time zone"
        ),
        ["TIMESTAMP"] = (
            Within("CAST(timezone('UTC', TRY_CAST({0} AS TIMESTAMPTZ)) AS TIMESTAMP)", "TIMESTAMP"),
            "a moment such as 2016-04-03T17:05:00Z"
        ),
    };

    private static readonly (string Sql, string Wanted) Innings = (
        "CASE WHEN regexp_full_match({0}, '[0-9]{1,3}([.][0-2]?)?') THEN 3 * CAST(split_part({0}, '.', 1) AS INTEGER) + coalesce(TRY_CAST(nullif(split_part({0}, '.', 2), '') AS INTEGER), 0) END",
        "innings such as 6.2, which is six innings and two outs"
    );

    private static readonly (string Sql, string Wanted) Half = (
        "CASE WHEN lower({0}) IN ('top', 't', '0', 'away', 'visitor') THEN 'top' WHEN lower({0}) IN ('bottom', 'bot', 'b', '1', 'home') THEN 'bottom' END",
        "top or bottom"
    );

    private static readonly (string Sql, string Wanted) Event = Words(
        LakeEvents.All.SelectMany(word =>
            new[] { (word.Name, word.Name), (word.RetrosheetCode.ToString(CultureInfo.InvariantCulture), word.Name) }
        ),
        "a word of plays.event, or Retrosheet's EVENT_CD"
    );

    private static readonly (string Sql, string Wanted) Call = Words(
        PitchCalls.All.SelectMany(call => new[] { (call.Name, call.Name), (call.Letter.ToString().ToLowerInvariant(), call.Name) }),
        "a word of pitches.call, or Retrosheet's letter"
    );

    // By the column and, where that matters, the name it has in the file.
    private static readonly Dictionary<(string Column, string Source), (string Sql, string Wanted)> Special = new()
    {
        [("outs", "ip")] = Innings,
        [("outs", "inningspitched")] = Innings,
        [("half", "")] = Half,
        [("event", "")] = Event,
        [("call", "")] = Call,
        [("season", "")] = (Whole(BaseballYears.First, BaseballYears.Last), "a year of baseball"),
        // Numbers that name something, and those that can be below nothing.
        [("mlb_id", "")] = (Whole(0, int.MaxValue), "a whole number"),
        [("home_team_id", "")] = (Whole(0, int.MaxValue), "a whole number"),
        [("away_team_id", "")] = (Whole(0, int.MaxValue), "a whole number"),
        [("temperature_f", "")] = (Whole(-100, 200), "degrees Fahrenheit"),
        [("elevation_ft", "")] = (Whole(-2_000, 30_000), "feet"),
    };

    // As one pattern: a list in IN takes DuckDB room for a vector of every word in it, for every column.
    private const string Nothing = @"|NA|N/A|NULL|null|NaN|\\N";

    /// <summary>The SQL of a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="source">The file's column.</param>
    /// <param name="text">The SQL of its text.</param>
    public static string Sql(TableColumn column, string source, string text) =>
        Of(column, source).Sql.Replace("{0}", text, StringComparison.Ordinal);

    /// <summary>
    /// SQL that is true of a text which surely is a value, and quick: what it is not true of may be one or not. Null where every text is
    /// a value.
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="source">The file's column.</param>
    /// <param name="raw">The SQL of its text as the file has it.</param>
    public static string? Plain(TableColumn column, string source, string raw)
    {
        var (sql, _) = Of(column, source);
        return sql == ByType["VARCHAR"].Sql ? $"NOT regexp_matches({raw}, '[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]')"
            // As numbers are written in a machine's file; patterns cost three times as much.
            : sql == ByType["INTEGER"].Sql
                ? $"CAST(TRY_CAST({raw} AS INTEGER) AS VARCHAR) = {raw} AND TRY_CAST({raw} AS INTEGER) BETWEEN 0 AND {Most}"
            : sql == ByType["BIGINT"].Sql ? $"CAST(TRY_CAST({raw} AS {column.SqlType}) AS VARCHAR) = {raw}"
            : $"({sql.Replace("{0}", raw, StringComparison.Ordinal)}) IS NOT NULL";
    }

    /// <summary>What a value must be, for messages.</summary>
    public static string Wanted(TableColumn column, string source) => Of(column, source).Wanted;

    /// <summary>The SQL of a text that is null where it is empty or a word for nothing.</summary>
    public static string Text(string trimmed) => $"CASE WHEN NOT regexp_full_match({trimmed}, '{Nothing}') THEN {trimmed} END";

    private static (string Sql, string Wanted) Of(TableColumn column, string source) =>
        Special.TryGetValue((column.Name, ColumnSynonyms.Comparable(source)), out var bySource) ? bySource
        : Special.TryGetValue((column.Name, ""), out var byColumn) ? byColumn
        : ByType[column.SqlType];

    private static string Whole(int least, int most) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"CASE WHEN regexp_full_match({{0}}, '[+-]?[0-9]+([.]0*)?') AND TRY_CAST({{0}} AS INTEGER) BETWEEN {least} AND {most} THEN TRY_CAST({{0}} AS INTEGER) END"
        );

    private static string Within(string sql, string type) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"CASE WHEN {sql} BETWEEN {type} '{BaseballYears.First:0000}-01-01' AND {type} '{BaseballYears.Last:0000}-12-31' THEN {sql} END"
        );

    private static (string Sql, string Wanted) Words(IEnumerable<(string Word, string Name)> words, string wanted)
    {
        var all = words.ToList();
        return (
            $"map([{string.Join(", ", all.Select(word => $"'{word.Word}'"))}], [{string.Join(", ", all.Select(word => $"'{word.Name}'"))}])[lower(replace({{0}}, ' ', '_'))]",
            wanted
        );
    }
}
