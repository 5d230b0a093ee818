using MlbSts.Games.Sources;

namespace MlbSts.Games.Tests.Sources.Radio;

/// <summary>An invented source: what a listener wrote down, a game a line, as in <c>BOS201604050 NYA 3 5</c>.</summary>
internal sealed class RadioSourceKind : IGameSourceKind
{
    public string Name => "radio";

    public string Title => "Radio";

    public string Files => "listener's log (.radio)";

    public IReadOnlyDictionary<string, string> Columns { get; } =
        new Dictionary<string, string>
        {
            ["game_id"] = "first word",
            ["games.away_team"] = "second word",
            ["games.away_score"] = "third word",
            ["games.home_score"] = "fourth word",
        };

    public bool Reads(string file) => file.EndsWith(".radio", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<IGameSource> Open(IReadOnlyList<ClaimedFiles> claims, SourceOptions options) =>
        claims.SelectMany(claim => claim.Files.Select(file => new RadioSource(Name, file, claim.NameOf(file))));
}
