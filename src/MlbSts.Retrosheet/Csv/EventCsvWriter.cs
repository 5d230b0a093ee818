using System.Text;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Retrosheet.Csv;

/// <summary>
/// Writes plays as the CSV of Chadwick's <c>cwevent -n</c>: a header row, text and flags in double quotes, numbers bare, lines ended by LF.
/// </summary>
public sealed class EventCsvWriter
{
    private readonly EventField[] _fields;
    private readonly RowWriter _rows = new();

    /// <summary>A writer of chosen fields.</summary>
    /// <param name="standard">Numbers of standard fields, 0 to 96, in the order wanted.</param>
    /// <param name="extended">Numbers of extended fields, 0 to 62, written after the standard ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of no field.</exception>
    /// <exception cref="ArgumentException">No field at all.</exception>
    public EventCsvWriter(IEnumerable<int> standard, IEnumerable<int> extended)
    {
        _fields =
        [
            .. standard.Select(number => Field(StandardFields.All, number)),
            .. extended.Select(number => Field(ExtendedFields.All, number)),
        ];
        if (_fields.Length == 0)
            throw new ArgumentException("At least one field must be chosen.", nameof(standard));
    }

    /// <summary>The number of standard fields.</summary>
    public static int StandardFieldCount => StandardFields.All.Length;

    /// <summary>The number of extended fields.</summary>
    public static int ExtendedFieldCount => ExtendedFields.All.Length;

    /// <summary>What has been written since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _rows.Written;

    /// <summary>Forgets what has been written; call it after passing <see cref="Written"/> on.</summary>
    public void Clear() => _rows.Clear();

    /// <summary>Writes the header row.</summary>
    public void WriteHeader()
    {
        _rows.BeginRow(_fields.Length);
        foreach (var field in _fields)
            _rows.Text(Encoding.ASCII.GetBytes(field.Header));
        _rows.EndRow();
    }

    /// <summary>Writes one row for each play of a game.</summary>
    public void Write(Game game)
    {
        ArgumentNullException.ThrowIfNull(game);
        foreach (var play in game.Events)
        {
            _rows.BeginRow(_fields.Length);
            foreach (var field in _fields)
                field.Write(_rows, game, play);
            _rows.EndRow();
        }
    }

    private static EventField Field(EventField[] all, int number) =>
        number >= 0 && number < all.Length
            ? all[number]
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"Fields are numbered 0 to {all.Length - 1}.");
}
