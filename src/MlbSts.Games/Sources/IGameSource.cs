using MlbSts.Domain;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources;

/// <summary>Files of one kind below one path that games can be loaded from: a folder of feeds, a Retrosheet zip, a folder of Gameday XML, the user's own tables.</summary>
public interface IGameSource
{
    /// <summary>The <see cref="IGameSourceKind.Name"/> of its kind.</summary>
    string Name { get; }

    /// <summary>
    /// The games that are there, in any order, found cheaply and without holding their content. What cannot be read is given to <paramref name="refused"/>, and the rest goes on.
    /// </summary>
    IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken);

    /// <summary>
    /// A reader for the games of one season and phase of this source. It is for one thread; several may work side by side. It may keep the files it has open until it is disposed.
    /// </summary>
    IGameReader OpenReader(SeasonPhase phase, int season);

    /// <summary>How its files are understood, as a table to be shown before they are loaded; null where there is nothing to be understood.</summary>
    string? Plan(CancellationToken cancellationToken) => null;

    /// <summary>The files of a season and phase that are to be kept whole beside the tables; none where each game's own document is kept.</summary>
    IEnumerable<SourceFile> FilesOf(SeasonPhase phase, int season) => [];
}

/// <summary>A file that is kept whole.</summary>
/// <param name="Name">Its name below the loaded path.</param>
/// <param name="Path">Where it is.</param>
public sealed record SourceFile(string Name, string Path)
{
    /// <summary>A name fit for a key: letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, the last 100 characters.</summary>
    public static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-'));
        return safe.Length <= 100 ? safe : safe[^100..];
    }
}

/// <summary>Reads games into the tables.</summary>
public interface IGameReader : IDisposable
{
    /// <summary>The rows of a game, in the order of the game, without provenance.</summary>
    /// <exception cref="GameRefusedException">The game cannot be read; the message says why.</exception>
    GameTables Read(FoundGame game);
}

/// <summary>A game in a source.</summary>
/// <param name="Source">Where it is.</param>
/// <param name="Key">What it is known by in every source.</param>
/// <param name="Phase">Regular season or postseason.</param>
/// <param name="Season">The season.</param>
/// <param name="SourceId">The file's name below the loaded path, and the game in it where a file holds many: <c>2016eve.zip/2016ANA.EVA#ANA201604040</c>.</param>
/// <param name="ContentSha256">SHA-256 of what the rows are made of, lower-case hex: the same content is the same game.</param>
/// <param name="Timestamp">When the source last changed it, where that is known: a feed's timecode, the date of the file.</param>
/// <param name="Locator">The source's own way of finding it again.</param>
public sealed record FoundGame(
    IGameSource Source, GameKey Key, SeasonPhase Phase, int Season, string SourceId, string ContentSha256, DateTimeOffset? Timestamp, object? Locator = null)
{
    /// <summary>MLB's number, where the source has it.</summary>
    public GamePk? GamePk { get; init; }

    /// <summary>The document that is kept in <c>mlb-historical</c> beside the tables; null where the source's file is kept whole.</summary>
    public Func<ReadOnlyMemory<byte>>? Document { get; init; }
}

/// <summary>Something that could not be loaded, or was not meant to be.</summary>
/// <param name="File">Its name below the loaded path.</param>
/// <param name="Reason">Why, and what to do.</param>
/// <param name="IsIgnored">It is no file that games are read from: nothing is lost.</param>
public sealed record RefusedFile(string File, string Reason, bool IsIgnored = false);

/// <summary>A game cannot be read into the tables; the message says why.</summary>
public sealed class GameRefusedException(string message) : Exception(message);
