using MlbSts.Domain;

namespace MlbSts.Games.Sources;

/// <summary>
/// Files of one kind below one path that games can be loaded from: a folder of feeds, a Retrosheet zip, a folder of Gameday XML, the
/// user's own tables.
/// </summary>
public interface IGameSource
{
    /// <summary>The <see cref="IGameSourceKind.Name"/> of its kind.</summary>
    string Name { get; }

    /// <summary>
    /// The games that are there, in any order, found cheaply and without holding their content. What cannot be read is given to
    /// <paramref name="refused"/>, and the rest goes on.
    /// </summary>
    IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken);

    /// <summary>
    /// A reader for the games of one season and phase of this source. It is for one thread; several may work side by side. It may keep
    /// the files it has open until it is disposed.
    /// </summary>
    IGameReader OpenReader(SeasonPhase phase, int season);

    /// <summary>
    /// How its files are understood, as a table to be shown before they are loaded; null where there is nothing to be understood.
    /// </summary>
    string? Plan(CancellationToken cancellationToken) => null;

    /// <summary>
    /// The files of a season and phase that are to be kept whole beside the tables; none where each game's own document is kept.
    /// </summary>
    IEnumerable<SourceFile> FilesOf(SeasonPhase phase, int season) => [];
}
