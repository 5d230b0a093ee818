using MlbSts.Domain;
using MlbSts.Lake.Manifests;
using MlbSts.Operations;
using MlbSts.Storage;

namespace MlbSts.Lake.Publishing;

/// <summary>The journal of a load as 0.1 wrote it, without a version; it did not say who began it.</summary>
internal sealed record EarlierLoadJournal(
    string LoadId,
    bool IsStaged,
    IReadOnlyList<string> Documents,
    IReadOnlyList<StagedObject> Objects,
    SeasonManifest? Manifest
)
{
    /// <summary>Reads it into the form of today.</summary>
    public static Journal<PublicationState> Read(StoredObject stored, string kind, string subject)
    {
        var old = stored.ReadJson<EarlierLoadJournal>();
        var phase = Enum.GetValues<SeasonPhase>().Single(phase => subject.StartsWith(phase.Folder() + "-", StringComparison.Ordinal));
        var year = int.Parse(subject[^4..], System.Globalization.CultureInfo.InvariantCulture);
        var state = new PublicationState(old.LoadId, phase, year, old.Documents, old.Objects, old.Manifest);
        var reached = old.IsStaged ? "Staged" : Journal<PublicationState>.Planned;
        return new Journal<PublicationState>(0, kind, subject, reached, "a process of 0.1", stored.Info.LastModified, state);
    }
}
