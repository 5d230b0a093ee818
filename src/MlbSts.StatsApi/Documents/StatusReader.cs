using MlbSts.Domain;

namespace MlbSts.StatsApi.Documents;

/// <summary>Reads a status object, which feeds and schedule rows share.</summary>
internal static class StatusReader
{
    public static GameStatus Status(TolerantReader status) =>
        status.Node is null
            ? GameStatus.None
            : new(
                status.Text("codedGameState") ?? "",
                status.Text("statusCode") ?? "",
                status.Text("detailedState") ?? "",
                status.Text("reason")
            );
}
