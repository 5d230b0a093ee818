using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>
/// Reads the games of an event file one after another and plays each through. A line that cannot be understood becomes an error and its
/// game is set aside; the next game is read as if nothing had happened. One reader is for one thread.
/// </summary>
/// <example><code>
/// var reader = new EventFileReader(season);
/// reader.Open("1982ATL.EVN", bytes);
/// while (reader.Read())
///     foreach (var play in reader.Game.Events) ...
/// </code></example>
public sealed partial class EventFileReader
{
    private readonly GameState _state;
    private readonly List<RetrosheetError> _errors = [];
    private PlayEvent[] _pool = new PlayEvent[128];
    private string _file = "";
    private LineReader _lines;
    private bool _atIdRecord;

    /// <summary>A reader.</summary>
    /// <param name="season">Teams and rosters; players missing from it have unknown hands.</param>
    public EventFileReader(Season season)
    {
        ArgumentNullException.ThrowIfNull(season);
        _state = new GameState(season);
        for (var i = 0; i < _pool.Length; i++)
            _pool[i] = new PlayEvent();
    }

    /// <summary>The game last read. The object is used again: copy what is to be kept before the next <see cref="Read"/>.</summary>
    public Game Game { get; } = new();

    /// <summary>What could not be understood, in all files opened so far.</summary>
    public IReadOnlyList<RetrosheetError> Errors => _errors;

    /// <summary>Begins a file.</summary>
    /// <param name="fileName">For errors.</param>
    /// <param name="content">The file. It must not change while its games are in use.</param>
    public void Open(string fileName, ReadOnlyMemory<byte> content)
    {
        _file = fileName;
        _lines = new LineReader(content);
        _atIdRecord = false;
    }

    /// <summary>Reads the next good game.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Read()
    {
        while (_atIdRecord || SkipToId())
        {
            if (ReadGame())
                return true;
        }
        return false;
    }

    private bool SkipToId()
    {
        var reported = false;
        while (_lines.Read())
        {
            var line = _lines.Line.Span;
            if (RecordTable.KindOf(line, out _) == RecordKind.Id)
                return _atIdRecord = true;
            if (line.IsEmpty || line.StartsWith("com,"u8) || reported)
                continue;
            _errors.Add(RetrosheetError.At(_file, _lines.LineNumber, line, "a record stands before the first id record"));
            reported = true;
        }
        return false;
    }

    private bool ReadGame()
    {
        _atIdRecord = false;
        try
        {
            BeginGame();
            while (_lines.Read())
            {
                if (_lines.Line.IsEmpty)
                    continue;
                var kind = RecordTable.KindOf(_lines.Line.Span, out var fieldsAt);
                if (kind == RecordKind.Id)
                {
                    _atIdRecord = true;
                    break;
                }
                ReadRecord(kind, _lines.Line[fieldsAt..]);
            }
            Finish();
            return true;
        }
        catch (BadRecordException bad)
        {
            _errors.Add(RetrosheetError.At(_file, _lines.LineNumber, _lines.Line.Span, bad.Message, Game.Id));
            SkipRestOfGame();
            return false;
        }
    }

    private void SkipRestOfGame()
    {
        while (!_atIdRecord && _lines.Read())
            _atIdRecord = RecordTable.KindOf(_lines.Line.Span, out _) == RecordKind.Id;
    }

    private void BeginGame()
    {
        var fields = new FieldReader(_lines.Line.Span);
        fields.Next();
        var id = fields.Next();
        Game.Begin(Slice(_lines.Line, id), _file, _lines.LineNumber);
        if (id.Length != 12)
            throw new BadRecordException("a game's id has 12 characters");
        _state.Start();
        _state.SetTeam(1, ShortText.From(id[..3]));
    }
}
