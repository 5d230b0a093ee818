using MlbSts.Games.Sources;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources;

/// <summary>Who names a file means that file, and not the folder it is in.</summary>
public sealed class OneFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_event_file_is_loaded_alone_with_the_names_of_its_folder()
    {
        foreach (var (name, content) in TinySeason.Files())
            File.WriteAllBytes(folder[name], content);
        File.WriteAllBytes(folder["2016NYA.EVA"], TinySeason.Events("NYA201605010"));
        var source = Assert.Single(FileSearch.Of(folder[TinySeason.EventFile]).Sources);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), TestContext.Current.CancellationToken));
        Assert.Equal("2016BOS.EVA#BOS201604050", game.SourceId);
        using (var reader = source.OpenReader(game.Phase, game.Season))
        {
            var tables = reader.Read(game);
            Assert.Equal(
                ("Boston Red Sox", "Second Pitcher"),
                (
                    tables.Teams.Single(team => team.Team == "BOS").FullName,
                    tables.Players.Single(player => player.PlayerId == "bospa002").FullName
                )
            );
        }
        Assert.Equal(
            ["2016BOS.EVA", "BOS2016.ROS", "NYA2016.ROS", "TEAM2016"],
            source.FilesOf(game.Phase, game.Season).Select(file => file.Name)
        );
        Assert.All(source.FilesOf(game.Phase, game.Season), file => Assert.True(File.Exists(file.Path)));
        var whole = Assert
            .Single(FileSearch.Of(folder.Path).Sources)
            .Find(refused => Assert.Fail(refused.Reason), TestContext.Current.CancellationToken)
            .ToList();
        Assert.Equal(2, whole.Count);
        Assert.Equal(game.ContentSha256, whole.Single(other => other.Key == game.Key).ContentSha256);
    }

    [Fact]
    public void Several_event_files_are_loaded_by_their_names()
    {
        foreach (var team in new[] { "BOS", "NYA", "TOR" })
            File.WriteAllBytes(folder[$"2016{team}.EVA"], TinySeason.Events($"{team}201605010"));
        var found = FileSearch
            .Of(folder["2016TOR.EVA"], folder["2016BOS.EVA"])
            .Sources.SelectMany(source => source.Find(refused => Assert.Fail(refused.Reason), TestContext.Current.CancellationToken));
        Assert.Equal(["TOR201605010", "BOS201605010"], found.Select(game => game.Key.ToString()));
    }

    [Fact]
    public void A_file_of_Gameday_stands_for_the_game_it_is_of()
    {
        GamedayFiles.Write(folder["one"]);
        GamedayFiles.Write(folder["one/deeper"], number: 2);
        GamedayFiles.Write(folder["two"], number: 2);
        var source = Assert.Single(FileSearch.Of(folder["one/inning_all.xml"]).Sources);
        var game = Assert.Single(source.Find(refused => Assert.Fail(refused.Reason), TestContext.Current.CancellationToken));
        Assert.Equal(("one", "SEA201406070"), (game.SourceId, game.Key.ToString()));
        using var reader = source.OpenReader(game.Phase, game.Season);
        Assert.Equal(7, reader.Read(game).Plays.Count);
    }

    [Fact]
    public void Of_a_folder_with_feeds_and_tables_each_is_read_as_what_it_is()
    {
        File.WriteAllBytes(folder["a.json"], new TinyFeed().Bytes);
        File.WriteAllText(folder["batting.csv"], "game_id,team,player,ab\nBOS201504180,BOS,p,4\n");
        File.WriteAllText(folder["pitching.jsonl"], """{"game_id": "BOS201504180", "team": "BOS", "player": "p", "outs": 3}""");
        var refused = new List<RefusedFile>();
        var sources = FileSearch.Of(folder.Path);
        Assert.Equal(["statsapi", "custom"], sources.Sources.Select(source => source.Name));
        Assert.Equal(
            ["LAN202507040", "BOS201504180"],
            sources
                .Sources.SelectMany(source => source.Find(refused.Add, TestContext.Current.CancellationToken))
                .Select(game => game.Key.ToString())
        );
        Assert.Equal((0, 0), (refused.Count, sources.Ignored));
    }
}
