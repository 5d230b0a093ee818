using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>The old Gameday XML (until 2019): a folder of files for each game.</summary>
internal sealed class GamedaySourceKind : IGameSourceKind
{
    public string Name => SourceNames.Gameday;

    public string Title => "Gameday XML";

    public string Files => "Gameday XML (.xml)";

    public IReadOnlyDictionary<string, string> Columns => GamedayColumns.All;

    public bool Reads(string file) => file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    // The source looks through the folder itself: which files make a game is not told by their names alone. One file stands for the game
    // in its folder.
    public IEnumerable<IGameSource> Open(IReadOnlyList<ClaimedFiles> claims, SourceOptions options) =>
        claims.Select(claim => new GamedaySource(
            claim.Folder,
            claim.IsFolder ? claim.Name : Path.GetFileName(claim.Folder),
            isOneGame: !claim.IsFolder
        ));
}
