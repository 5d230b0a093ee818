using CsCheck;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Tests;

/// <summary>Rows of any table with any values its columns can hold.</summary>
internal static class RowGen
{
    private static readonly string[] Odd = ["", "Muñoz", "a\"b,c\nd", "\u0000", "⚾"];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Odd.Length - 1].Select(index => Odd[index]), Gen.String.AlphaNumeric);

    private static readonly Dictionary<Type, Gen<object?>> Values = new()
    {
        [typeof(string)] = Text.Select(value => (object?)value),
        [typeof(int)] = Gen.Int.Select(value => (object?)value),
        [typeof(long)] = Gen.Long.Select(value => (object?)value),
        [typeof(bool)] = Gen.Bool.Select(value => (object?)value),
        [typeof(double)] = Gen.Double.Select(value => (object?)value),
        [typeof(DateOnly)] = Gen.Int[0, 90_000].Select(days => (object?)new DateOnly(1850, 1, 1).AddDays(days)),
        // A file keeps microseconds.
        [typeof(DateTime)] = Gen.Long[0, 4_000_000_000_000_000]
            .Select(microseconds => (object?)new DateTime(1850, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMicroseconds(microseconds)),
    };

    public static Gen<TRow> Of<TRow>()
        where TRow : TableRow, new()
    {
        var columns = TableSchema.Of<TRow>().Columns.Where(column => column.Property is not null).ToList();
        var row = Gen.Const(() => new TRow());
        foreach (var column in columns)
        {
            var value = column.IsNullable ? Gen.Frequency((1, Gen.Const((object?)null)), (3, Values[column.Type])) : Values[column.Type];
            row = row.Select(
                value,
                (made, next) =>
                {
                    column.Property!.SetValue(made, next);
                    return made;
                }
            );
        }
        return row.Select(
            Text,
            Text,
            (made, source, id) =>
            {
                made.Provenance = new Provenance(source, id, "load");
                return made;
            }
        );
    }
}
