using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources;

/// <summary>
/// A kind of files that games are read from. It says itself which files are its own and opens them: a new one is a folder below
/// <c>Sources</c> and its place in the
/// list of sources.
/// </summary>
public interface IGameSourceKind
{
    /// <summary>What it is called in requests, rows and manifests, for example <c>retrosheet</c>.</summary>
    string Name { get; }

    /// <summary>What it is called in the data dictionary, for example <c>Gameday XML</c>.</summary>
    string Title { get; }

    /// <summary>Its files in words, for who has named none of any kind.</summary>
    string Files { get; }

    /// <summary>
    /// Where it takes the columns from, for the data dictionary: by table and column (<c>plays.inning</c>), or by column alone for all
    /// tables that have it.
    /// What is not named here is never filled, if it can be null. Empty where the source is free to fill any.
    /// </summary>
    IReadOnlyDictionary<string, string> Columns { get; }

    /// <summary>Where it takes a column of a table from; empty where it has no such thing.</summary>
    string WordsOf(TableSchema table, TableColumn column)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(column);
        return Columns.GetValueOrDefault($"{table.Name}.{column.Name}") ?? Columns.GetValueOrDefault(column.Name) ?? "";
    }

    /// <summary>Whether a file can be one of these by its name: so much is enough where it was said what the files are.</summary>
    bool Reads(string file);

    /// <summary>
    /// Whether a file is one of these where nothing was said: by its name and, where others have such names too, by its first bytes.
    /// </summary>
    bool Claims(string file) => Reads(file);

    /// <summary>
    /// The sources of the files it was given. Called without any file too, so that options that are wrong are never passed over.
    /// </summary>
    /// <param name="claims">The files, by the path that was asked for.</param>
    /// <param name="options">What was said about them.</param>
    /// <exception cref="LoadRefusedException">The options are wrong.</exception>
    IEnumerable<IGameSource> Open(IReadOnlyList<ClaimedFiles> claims, SourceOptions options);
}
