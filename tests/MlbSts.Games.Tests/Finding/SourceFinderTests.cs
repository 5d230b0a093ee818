using MlbSts.Games.Finding;
using MlbSts.Games.Sources;
using MlbSts.Games.Tests.Sources.Radio;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Finding;

/// <summary>Kinds of sources say themselves which files are theirs.</summary>
public sealed class SourceFinderTests : IDisposable
{
    private static readonly IReadOnlyList<IGameSourceKind> WithRadio =
    [
        .. SourceKinds.All.SkipLast(1),
        new RadioSourceKind(),
        SourceKinds.All[^1],
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_kinds_stand_in_the_order_of_trust() => Assert.Equal(["statsapi", "gameday", "retrosheet", "custom"], SourceKinds.Names);

    [Fact]
    public void A_source_that_nobody_knew_is_one_more_entry_of_the_list()
    {
        File.WriteAllText(_folder["1946.radio"], "BOS194610030 SLN 3 5\nstatic\n");
        File.WriteAllText(_folder["batting.csv"], "game_id,team,player,ab\nBOS201504180,BOS,p,4\n");
        File.WriteAllText(_folder["notes.txt"], "nothing");
        var found = Find(WithRadio, _folder.Path);
        Assert.Equal(["radio", "custom"], found.Sources.Select(source => source.Name));
        Assert.Equal(1, found.Ignored);
        var refused = new List<RefusedFile>();
        var game = Assert.Single(found.Sources[0].Find(refused.Add, TestContext.Current.CancellationToken));
        using var reader = game.Source.OpenReader(game.Phase, game.Season);
        Assert.Equal(("SLN", 3, 5), (reader.Read(game).Game.AwayTeam, reader.Read(game).Game.AwayScore, reader.Read(game).Game.HomeScore));
        Assert.Equal("'static' is no game, as BOS201604050 NYA 3 5 is one", Assert.Single(refused).Reason);
        Assert.Equal(2, Find(SourceKinds.All, _folder.Path).Ignored);
    }

    [Fact]
    public void Links_pipes_and_empty_files_are_passed_over_and_told()
    {
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere["games.csv"], "game_id,team,player,ab\nBOS201504180,BOS,p,4\n");
        File.CreateSymbolicLink(_folder["games.csv"], elsewhere["games.csv"]);
        Directory.CreateSymbolicLink(_folder["more"], elsewhere.Path);
        Directory.CreateSymbolicLink(_folder["round"], _folder.Path);
        File.WriteAllText(_folder["empty.csv"], "");
        var refused = Assert.Throws<LoadRefusedException>(() => Find(SourceKinds.All, _folder.Path)).Message;
        Assert.Contains("3 passed over, for example", refused, StringComparison.Ordinal);
        Assert.Contains("symbolic link is not followed", refused, StringComparison.Ordinal);
        Assert.Contains("1 passed over", refused, StringComparison.Ordinal);

        // What was named itself is followed.
        Assert.Single(Find(SourceKinds.All, _folder["games.csv"]).Sources);
        Assert.Throws<LoadRefusedException>(() => Find(SourceKinds.All, _folder["empty.csv"]));
        Assert.Throws<LoadRefusedException>(() => Find(SourceKinds.All, "/dev/zero"));
    }

    [Fact]
    public void Of_files_that_are_said_to_be_of_a_kind_the_others_are_passed_over()
    {
        File.WriteAllBytes(_folder["feed.json"], new TinyFeed().Bytes);
        File.WriteAllText(_folder["rows.json"], """[{"game_id": "BOS201504180", "team": "BOS", "player": "p", "ab": 4}]""");
        File.WriteAllText(_folder["1946.radio"], "BOS194610030 SLN 3 5\n");
        Assert.Equal(("statsapi", 1), Only("statsapi"));
        Assert.Equal(("custom", 1), Only("custom"));
        Assert.Equal(("radio", 2), Only("radio"));
        Assert.Equal(
            "'television' is no source. Use one of: statsapi, gameday, retrosheet, radio, custom.",
            Assert.Throws<LoadRefusedException>(() => Only("television")).Message
        );

        (string Source, int Ignored) Only(string source)
        {
            var found = Find(WithRadio, _folder.Path, source);
            return (Assert.Single(found.Sources).Name, found.Ignored);
        }
    }

    [Fact]
    public void Where_there_is_nothing_the_files_that_would_do_are_named()
    {
        var refusal = Assert.Throws<LoadRefusedException>(() => Find(SourceKinds.All, _folder.Path));
        Assert.Equal(
            "There is nothing to load: no Stats API feed (.json, .json.gz or .json.zst), Gameday XML (.xml), Retrosheet event file or zip, "
                + $"nor a csv, json or parquet file below {_folder.Path}.",
            refusal.Message
        );
    }

    [Fact]
    public void A_mapping_that_is_wrong_is_said_also_where_no_file_needs_one()
    {
        File.WriteAllBytes(_folder["feed.json"], new TinyFeed().Bytes);
        File.WriteAllText(_folder["mapping.txt"], "[]");
        var options = new SourceOptions(1_000_000, _folder["mapping.txt"]);
        var refusal = Assert.Throws<LoadRefusedException>(() =>
            SourceFinder.Find([_folder.Path], null, options, TestContext.Current.CancellationToken)
        );
        Assert.StartsWith(_folder["mapping.txt"], refusal.Message, StringComparison.Ordinal);
    }

    private static FoundSources Find(IReadOnlyList<IGameSourceKind> kinds, string path, string? source = null) =>
        SourceFinder.Find(kinds, [path], source, new SourceOptions(1_000_000), TestContext.Current.CancellationToken);
}
