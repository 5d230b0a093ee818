namespace MlbSts.Retrosheet;

/// <summary>
/// Reads the games of an event file one after another and plays each through. A line that cannot be understood becomes an error and its game is set aside;
/// the next game is read as if nothing had happened. One reader is for one thread.
/// </summary>
/// <example><code>
/// var reader = new EventFileReader(season);
/// reader.Open("1982ATL.EVN", bytes);
/// while (reader.Read())
///     foreach (var play in reader.Game.Events) ...
/// </code></example>
public sealed partial class EventFileReader
{
    private readonly GameState state;
    private readonly List<RetrosheetError> errors = [];
    private PlayEvent[] pool = new PlayEvent[128];
    private string file = "";
    private LineReader lines;
    private bool atIdRecord;

    /// <summary>A reader.</summary>
    /// <param name="season">Teams and rosters; players missing from it have unknown hands.</param>
    public EventFileReader(Season season)
    {
        ArgumentNullException.ThrowIfNull(season);
        state = new GameState(season);
        for (var i = 0; i < pool.Length; i++)
            pool[i] = new PlayEvent();
    }

    /// <summary>The game last read. The object is used again: copy what is to be kept before the next <see cref="Read"/>.</summary>
    public Game Game { get; } = new();

    /// <summary>What could not be understood, in all files opened so far.</summary>
    public IReadOnlyList<RetrosheetError> Errors => errors;

    /// <summary>Begins a file.</summary>
    /// <param name="fileName">For errors.</param>
    /// <param name="content">The file. It must not change while its games are in use.</param>
    public void Open(string fileName, ReadOnlyMemory<byte> content)
    {
        file = fileName;
        lines = new LineReader(content);
        atIdRecord = false;
    }

    /// <summary>Reads the next good game.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Read()
    {
        while (atIdRecord || SkipToId())
        {
            if (ReadGame())
                return true;
        }
        return false;
    }

    private bool SkipToId()
    {
        var reported = false;
        while (lines.Read())
        {
            var line = lines.Line.Span;
            if (RecordTable.KindOf(line, out _) == RecordKind.Id)
                return atIdRecord = true;
            if (line.IsEmpty || line.StartsWith("com,"u8) || reported)
                continue;
            errors.Add(RetrosheetError.At(file, lines.LineNumber, line, "a record stands before the first id record"));
            reported = true;
        }
        return false;
    }

    private bool ReadGame()
    {
        atIdRecord = false;
        try
        {
            BeginGame();
            while (lines.Read())
            {
                if (lines.Line.IsEmpty)
                    continue;
                var kind = RecordTable.KindOf(lines.Line.Span, out var fieldsAt);
                if (kind == RecordKind.Id)
                {
                    atIdRecord = true;
                    break;
                }
                ReadRecord(kind, lines.Line[fieldsAt..]);
            }
            Finish();
            return true;
        }
        catch (BadRecordException bad)
        {
            errors.Add(RetrosheetError.At(file, lines.LineNumber, lines.Line.Span, bad.Message, Game.Id));
            SkipRestOfGame();
            return false;
        }
    }

    private void SkipRestOfGame()
    {
        while (!atIdRecord && lines.Read())
            atIdRecord = RecordTable.KindOf(lines.Line.Span, out _) == RecordKind.Id;
    }

    private void BeginGame()
    {
        var fields = new FieldReader(lines.Line.Span);
        fields.Next();
        var id = fields.Next();
        Game.Begin(Slice(lines.Line, id), file, lines.LineNumber);
        if (id.Length != 12)
            throw new BadRecordException("a game's id has 12 characters");
        state.Start();
        state.SetTeam(1, ShortText.From(id[..3]));
    }
}
