using MlbSts.Games.Tables;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Plays games through, one at a time, and turns them into rows.</summary>
internal sealed class RetrosheetReader(SharedSeason shared, Action<SharedSeason> release) : IGameReader
{
    private EventFileReader? _reader;
    private GameRows? _rows;
    private bool _disposed;

    /// <inheritdoc/>
    public GameTables Read(FoundGame found)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var place = (GamePlace)found.Locator!;
        try
        {
            var events = _reader ??= new EventFileReader(shared.Description.Season);
            events.Open(place.File.Name, RecordsOf(found, place));
            var errors = events.Errors.Count;
            if (events.Read())
                return (_rows ??= new GameRows(shared.Description.Season)).Of(events.Game, found, place);
            throw new GameRefusedException(
                events.Errors.Count > errors
                    ? Describe(found, place, events.Errors[^1])
                    : $"{found.SourceId}: there is no game any more; load the file again."
            );
        }
        catch (UnreadableFileException unreadable)
        {
            throw new GameRefusedException($"{found.SourceId}: {unreadable.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        release(shared);
    }

    // The bytes must be those the game was found by: its rows are filed under their hash.
    private ReadOnlyMemory<byte> RecordsOf(FoundGame found, GamePlace place)
    {
        var content = shared.Content(place.File);
        if (place.Offset + place.Length <= content.Length)
        {
            var records = content.AsMemory(place.Offset, place.Length);
            if (shared.Description.ContentSha256(records.Span, place.Visitor, found.Key.HomeTeam) == found.ContentSha256)
                return records;
        }
        throw new UnreadableFileException("the file has been changed since the game was found; load it again");
    }

    // The parser counts lines from the game's first.
    private static string Describe(FoundGame found, GamePlace place, RetrosheetError error) =>
        $"{found.SourceId}: line {place.Line - 1 + error.Line}: {error.Reason}: {error.Text}";
}
