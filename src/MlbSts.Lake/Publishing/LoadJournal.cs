using MlbSts.Domain;
using MlbSts.Lake.Manifests;

namespace MlbSts.Lake.Publishing;

/// <summary>
/// <c>journals/load/{phase}-{year}.json</c> of <c>mlb-state</c>: a new version of a season that is being published. While it is there, the season is being changed;
/// whoever finds it finishes it, or undoes it where not all is staged.
/// </summary>
/// <param name="LoadId">The load.</param>
/// <param name="IsStaged">All is staged: it can be finished. Otherwise only documents of games may have been written.</param>
/// <param name="Documents">Keys of <c>mlb-historical</c> that the load writes before it stages: documents of games.</param>
/// <param name="Objects">What is staged.</param>
/// <param name="Manifest">The manifest to be, with references that have no versions yet.</param>
internal sealed record LoadJournal(string LoadId, bool IsStaged, IReadOnlyList<string> Documents, IReadOnlyList<StagedObject> Objects, SeasonManifest? Manifest)
{
    public static string Key(SeasonPhase phase, int year) => $"journals/load/{phase.Folder()}-{year:0000}.json";
}

/// <summary>An object that is to be published.</summary>
/// <param name="StagedKey">Where it lies in <c>mlb-state</c>.</param>
/// <param name="Key">Where it will lie in <c>mlb-historical</c>.</param>
/// <param name="Sha256">SHA-256 of its body.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record StagedObject(string StagedKey, string Key, string Sha256, string ContentType);
