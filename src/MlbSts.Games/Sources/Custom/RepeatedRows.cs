using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>Rows of a game that say the same twice, or contradict each other.</summary>
internal static class RepeatedRows
{
    // What tells a row from the others of its table in a game; tables that are not here may have equal rows.
    private static readonly Dictionary<Type, Func<TableRow, object?>> Keys = new()
    {
        [typeof(GameRow)] = _ => "",
        [typeof(BattingRow)] = Of<BattingRow>(row => (row.Team, row.PlayerId)),
        [typeof(PitchingRow)] = Of<PitchingRow>(row => (row.Team, row.PlayerId)),
        [typeof(FieldingRow)] = Of<FieldingRow>(row => (row.Team, row.PlayerId, row.Position)),
        [typeof(LineScoreRow)] = Of<LineScoreRow>(row => (row.Team, row.Inning)),
        [typeof(PlayRow)] = Of<PlayRow>(row => row.PlayIndex == 0 ? null : row.PlayIndex),
        [typeof(PitchRow)] = Of<PitchRow>(row => row.PlayIndex == 0 || row.PitchNumber == 0 ? null : (row.PlayIndex, row.PitchNumber)),
    };

    /// <summary>The rows, each once.</summary>
    /// <exception cref="GameRefusedException">Two rows of one thing differ: nobody here can say which is right.</exception>
    public static List<TableRow> Without(List<TableRow> rows)
    {
        var kept = new List<TableRow>(rows.Count);
        var known = new Dictionary<(Type, object), TableRow>();
        foreach (var row in rows)
        {
            if (!Keys.TryGetValue(row.GetType(), out var keyOf) || keyOf(row) is not { } key)
            {
                kept.Add(row);
                continue;
            }
            if (known.TryAdd((row.GetType(), key), row))
                kept.Add(row);
            else if (Difference(known[(row.GetType(), key)], row) is { } difference)
                throw new GameRefusedException(
                    $"two rows of {SchemaOf(row).Name} contradict each other{(key is "" ? "" : $" {key}")}: {difference}. Leave one of them out."
                );
        }
        return kept;
    }

    private static string? Difference(TableRow one, TableRow other)
    {
        foreach (var column in SchemaOf(one).Columns)
        {
            if (column.Property is not { } property || Equals(property.GetValue(one), property.GetValue(other)))
                continue;
            return $"{column.Name} is {property.GetValue(one) ?? "nothing"} and {property.GetValue(other) ?? "nothing"}";
        }
        return null;
    }

    private static TableSchema SchemaOf(TableRow row) => TableSchema.All.First(schema => schema.RowType == row.GetType());

    private static Func<TableRow, object?> Of<TRow>(Func<TRow, object?> key)
        where TRow : TableRow => row => key((TRow)row);
}
