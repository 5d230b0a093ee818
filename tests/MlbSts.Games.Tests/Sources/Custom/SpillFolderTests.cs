using MlbSts.Games.Sources.Custom;

namespace MlbSts.Games.Tests.Sources.Custom;

[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class SpillFolderTests
{
    // Whoever makes such a folder clears away what others left: nobody must while what is left is being laid out here.
    private const string Alone = "spill folders alone";

    [Fact]
    public void What_a_killed_process_left_is_cleared_away_and_what_is_in_use_stays()
    {
        using var inUse = new SpillFolder();
        Directory.CreateDirectory(inUse.Path);
        // A killed process leaves its folder and its lock file, which nobody holds any more.
        var left = Path.Combine(Path.GetTempPath(), "mlbsts-custom-" + Path.GetRandomFileName());
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "duckdb_temp_storage-0.tmp"), "spilled");
        File.WriteAllText(left + ".lock", "");

        using (new SpillFolder())
        {
            Assert.True(Directory.Exists(inUse.Path));
            Assert.False(Directory.Exists(left));
            Assert.False(File.Exists(left + ".lock"));
        }
    }

    [Fact]
    public void It_goes_with_its_owner()
    {
        string path;
        using (var folder = new SpillFolder())
        {
            path = folder.Path;
            Directory.CreateDirectory(path);
            Assert.True(File.Exists(path + ".lock"));
        }
        Assert.False(Directory.Exists(path));
        Assert.False(File.Exists(path + ".lock"));
    }
}
