using MlbSts.Domain;
using MlbSts.Operations;
using MlbSts.Storage;

namespace MlbSts.DataMover.Promotion;

/// <summary>The journal of a promotion as 0.1 wrote it, without a version.</summary>
internal sealed record EarlierPromotionJournal(
    GamePk GamePk,
    ObjectReference Source,
    string Folder,
    int Revision,
    string Step,
    ObjectReference? Copied,
    string Owner,
    DateTimeOffset StartedAt
)
{
    /// <summary>Reads it into the form of today. It did not say where the game was filed before: wherever else it may lie.</summary>
    public static Journal<PromotionState> Read(StoredObject stored, string kind, string subject)
    {
        var old = stored.ReadJson<EarlierPromotionJournal>();
        var others = FiledGames.Folders(old.GamePk).Where(folder => folder != old.Folder);
        var state = new PromotionState(old.GamePk, old.Source, old.Folder, old.Revision, [.. others], old.Copied);
        return new Journal<PromotionState>(0, kind, subject, old.Step == "Committed" ? "Filed" : old.Step, old.Owner, old.StartedAt, state);
    }
}
