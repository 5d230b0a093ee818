namespace MlbSts.Domain;

/// <summary>What came of holding a patched document against the whole feed.</summary>
public enum ProofOutcome
{
    /// <summary>They say the same.</summary>
    Same,

    /// <summary>They differ under one timecode: the whole feed is held from then on.</summary>
    Different,

    /// <summary>The game went on between the two answers: the whole feed, which is newer, is held from then on.</summary>
    MovedOn,
}
