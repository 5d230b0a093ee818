using MlbSts.Domain;
using MlbSts.Games.Tables;
using MlbSts.Retrosheet.Files;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>
/// Retrosheet event files with their team and roster files, in a zip as Retrosheet publishes it or in a folder; of one season or of
/// several.
/// Or one event file, with the team and roster files beside it.
/// </summary>
/// <param name="path">The zip, folder or event file.</param>
/// <param name="name">Its name below the loaded path; empty where it is the loaded path, and for an event file.</param>
/// <param name="limits">How much is read.</param>
internal sealed class RetrosheetSource(string path, string name, RetrosheetLimits? limits = null) : IGameSource
{
    private readonly RetrosheetLimits _limits = limits ?? RetrosheetLimits.Default;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, SharedSeason> _open = [];

    /// <inheritdoc/>
    public string Name => SourceNames.Retrosheet;

    /// <inheritdoc/>
    public IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken)
    {
        var games = new List<FoundGame>();
        var ids = new HashSet<string>();
        try
        {
            // Read to the end before a game is handed out: nobody knows how long the caller takes, and the file is open meanwhile.
            using var files = FileSets.Open(path, _limits, Refuse);
            foreach (
                var season in files
                    .Files.Where(file => file.Event is not null)
                    .GroupBy(file => file.Event!.Year)
                    .OrderBy(season => season.Key)
            )
            {
                var description = SeasonDescription.Read(files, season.Key, Refuse);
                // Where a game is in two files, the full account wins over the deduced one.
                foreach (var file in season.OrderBy(file => file.Event!.Kind))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    FindIn(file, files, description);
                }
            }
            if (!files.Files.Any(file => file.Event is not null))
                refused(new RefusedFile(OwnName, "there is no event file in it that can be read (2016ANA.EVA, 1982WS.EVE ...)"));
        }
        catch (UnreadableFileException unreadable)
        {
            refused(new RefusedFile(OwnName, unreadable.Message));
        }
        return games;

        void FindIn(StoredFile file, IFileSet files, SeasonDescription description)
        {
            try
            {
                games.AddRange(GamesOf(file, files, description, ids, Refuse));
            }
            catch (UnreadableFileException unreadable)
            {
                Refuse(file.Name, unreadable.Message);
            }
        }

        void Refuse(string file, string reason) => refused(new RefusedFile(NameOf(file), reason));
    }

    /// <inheritdoc/>
    public IGameReader OpenReader(SeasonPhase phase, int season)
    {
        lock (_gate)
        {
            if (!_open.TryGetValue(season, out var shared))
                _open[season] = shared = new SharedSeason(path, _limits, season);
            shared.Readers++;
            return new RetrosheetReader(shared, Release);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<SourceFile> FilesOf(SeasonPhase phase, int season)
    {
        var folder = FileSets.IsEventFile(path) ? FileSets.FolderOf(path) : path;
        if (!Directory.Exists(folder))
            return [new SourceFile(OwnName, path)];
        using var files = FileSets.Open(path, _limits, static (_, _) => { });
        return
        [
            .. files
                .Files.Where(file =>
                    file.Event is null ? file.Name.Contains($"{season}", StringComparison.Ordinal) : file.Event.Year == season
                )
                .Select(file => new SourceFile(NameOf(file.Name), Path.Combine(folder, file.Name))),
        ];
    }

    // The unpacked files of a season are kept while someone reads them.
    private void Release(SharedSeason shared)
    {
        lock (_gate)
        {
            if (--shared.Readers == 0)
                _open.Remove(shared.Year);
        }
    }

    private List<FoundGame> GamesOf(
        StoredFile file,
        IFileSet files,
        SeasonDescription description,
        HashSet<string> ids,
        Action<string, string> refuse
    )
    {
        var games = new List<FoundGame>();
        if (file.Event!.Kind == EventFileKind.BoxScore)
            throw new UnreadableFileException("it has box scores without plays (.EB files); only files with plays (.EV, .ED) are loaded");
        var content = files.Read(file);
        foreach (var slice in GameScan.Split(content, _limits.LineBytes))
        {
            if (!GameKey.TryParse(slice.Id, out var key))
                refuse($"{file.Name}#{slice.Id}", $"line {slice.Line}: a game's id is its home team, date and number, as in ATL198204090");
            else if (!ids.Add(slice.Id))
                refuse(
                    $"{file.Name}#{slice.Id}",
                    $"line {slice.Line}: the game has been found before in this zip or folder; the first one is used"
                );
            else
                games.Add(Found(file, slice, key, content.AsSpan(slice.Offset, slice.Length), description));
        }
        if (games.Count == 0)
            refuse(file.Name, "there is no game in it");
        return games;
    }

    private FoundGame Found(StoredFile file, GameSlice slice, GameKey key, ReadOnlySpan<byte> records, SeasonDescription description)
    {
        var gameType = SeriesTable.GameTypeOf(slice.GameType, file.Event!.Team);
        return new FoundGame(
            this,
            key,
            SeasonPhases.PhaseOf(gameType, key.Date),
            file.Event.Year,
            $"{NameOf(file.Name)}#{slice.Id}",
            description.ContentSha256(records, slice.Visitor, key.HomeTeam),
            file.LastWrite,
            new GamePlace(file, slice.Offset, slice.Length, slice.Line, slice.Visitor, gameType)
        );
    }

    private string OwnName => name.Length == 0 ? Path.GetFileName(path) : name;

    private string NameOf(string file) => name.Length == 0 ? file : $"{name}/{file}";
}
