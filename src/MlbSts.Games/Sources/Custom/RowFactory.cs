using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Custom;

/// <summary>Makes a row of a table from a file's values.</summary>
internal static class RowFactory
{
    /// <summary>A row; columns that the file has not, or that are null where null is not allowed, stay as in a new row.</summary>
    public static TableRow Create(FilePlan plan, ReadOnlySpan<object?> values)
    {
        var row = (TableRow)Activator.CreateInstance(plan.Table.RowType)!;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] is { } value)
                plan.Columns[index]
                    .Column.Property!.SetValue(row, value is DateTime moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : value);
        }
        return row;
    }
}
