using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Tests.Sources.Retrosheet;

/// <summary>Loads a zip, folder or event file under a name and within limits.</summary>
internal static class RetrosheetLoad
{
    public static Loaded From(string path, string name = "", RetrosheetLimits? limits = null) =>
        Loaded.From(new RetrosheetSource(path, name, limits));

    public static Loaded Each(string path, string name, Action<GameTables> look) => Loaded.Each(new RetrosheetSource(path, name), look);
}
