using MlbSts.Games.Vocabulary;

namespace MlbSts.Games.Sources.PlayByPlay;

/// <summary>A word MLB has for an event, and what the tables say instead.</summary>
/// <param name="Word">As the Stats API writes it, <c>grounded_into_double_play</c>.</param>
/// <param name="Event">The event.</param>
/// <param name="Traits">What else it says.</param>
internal sealed record EventWord(string Word, LakeEvent Event, EventTraits Traits)
{
    public bool EndsPlateAppearance => Event.EndsPlateAppearance;

    public bool IsEvent => !Has(EventTraits.NoEvent);

    public bool IsUnknown => Event.RetrosheetCode == 0 && IsEvent;

    public bool Has(EventTraits trait) => (Traits & trait) != 0;
}
