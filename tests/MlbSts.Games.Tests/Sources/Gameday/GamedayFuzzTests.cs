using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Gameday;
using MlbSts.Testing;

namespace MlbSts.Games.Tests.Sources.Gameday;

/// <summary>Damaged Gameday XML is read, or refused with a reason; nothing else happens.</summary>
public sealed class GamedayFuzzTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Undamaged_the_folder_is_one_game_with_plays()
    {
        GamedayFiles.Write(_folder["one"]);
        Assert.Equal(7, Assert.Single(Read()).Plays.Count);
    }

    [Fact]
    public async Task A_damaged_folder_is_read_or_refused_with_a_reason()
    {
        GamedayFiles.Write(_folder["one"]);
        string[] files = ["boxscore.xml", "inning_all.xml"];
        var sound = files.ToDictionary(file => file, file => File.ReadAllBytes(_folder[$"one/{file}"]));
        var read = 0;
        await Fuzzing.RunAsync(
            "Gameday XML",
            random =>
            {
                // One file is damaged, and the other is as it should be: a write of one file, or of two where the other was damaged last.
                var file = files[random.Next(2)];
                var other = files.Single(name => name != file);
                if (new FileInfo(_folder[$"one/{other}"]).Length != sound[other].Length)
                    File.WriteAllBytes(_folder[$"one/{other}"], sound[other]);
                File.WriteAllBytes(_folder[$"one/{file}"], Mutation.Of(sound[file], random));
                read += Read().Count;
            },
            exception => exception is GameRefusedException
        );
        Assert.True(read > 0, "no damaged game was read: the damage is too great to try anything");
    }

    private List<Tables.GameTables> Read()
    {
        var refused = new List<RefusedFile>();
        var games = new GamedaySource(_folder.Path, "").Find(refused.Add, CancellationToken.None).ToList();
        Assert.All(refused, file => Assert.NotEmpty(file.Reason));
        Assert.True(games.Count + refused.Count > 0, "neither a game nor a reason");
        return
        [
            .. games.Select(game =>
            {
                using var reader = game.Source.OpenReader(game.Phase, game.Season);
                return reader.Read(game);
            }),
        ];
    }
}
