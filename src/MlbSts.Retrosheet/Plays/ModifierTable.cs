using System.Collections.Frozen;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Plays;

/// <summary>
/// The modifiers of Retrosheet's event-file page that are words and of which a field depends. Batted-ball types with a hit location follow
/// a grammar of their own; appeals, reviews, interference and the like change no field.
/// </summary>
internal static class ModifierTable
{
    private static readonly FrozenDictionary<ShortText, Modifier> Words = new (string Word, Modifier Modifier)[]
    {
        ("SH", new(ModifierEffects.SacrificeHit | ModifierEffects.Bunt)),
        ("SF", new(ModifierEffects.SacrificeFly, Implied: 'F')),
        ("FO", new(ModifierEffects.Force, Implied: 'G')),
        ("FL", new(ModifierEffects.Foul)),
        ("DP", new(ModifierEffects.DoublePlay)),
        ("GDP", new(ModifierEffects.DoublePlay | ModifierEffects.GroundedDoublePlay, Stated: 'G')),
        ("LDP", new(ModifierEffects.DoublePlay, Stated: 'L')),
        ("FDP", new(ModifierEffects.DoublePlay, Stated: 'F')),
        ("BGDP", new(ModifierEffects.DoublePlay | ModifierEffects.GroundedDoublePlay | ModifierEffects.Bunt, Stated: 'G')),
        ("BPDP", new(ModifierEffects.DoublePlay | ModifierEffects.Bunt, Stated: 'P')),
        ("BFDP", new(ModifierEffects.DoublePlay | ModifierEffects.Bunt | ModifierEffects.Foul, Stated: 'P')),
        ("TP", new(ModifierEffects.TriplePlay)),
        ("GTP", new(ModifierEffects.TriplePlay, Stated: 'G')),
        ("LTP", new(ModifierEffects.TriplePlay, Stated: 'L')),
        ("IF", new(ModifierEffects.None, Implied: 'P')),
        ("B", new(ModifierEffects.Bunt)),
        ("BG", new(ModifierEffects.Bunt, Stated: 'G')),
        ("BP", new(ModifierEffects.Bunt, Stated: 'P')),
        ("BF", new(ModifierEffects.Bunt, Stated: 'F')),
        ("BL", new(ModifierEffects.Bunt, Stated: 'L')),
        ("G", new(ModifierEffects.None, Stated: 'G')),
        ("F", new(ModifierEffects.None, Stated: 'F')),
        ("P", new(ModifierEffects.None, Stated: 'P')),
        ("L", new(ModifierEffects.None, Stated: 'L')),
        ("TH", new(ModifierEffects.Throwing)),
        ("TH1", new(ModifierEffects.Throwing)),
        ("TH2", new(ModifierEffects.Throwing)),
        ("TH3", new(ModifierEffects.Throwing)),
        ("THH", new(ModifierEffects.Throwing)),
    }.ToFrozenDictionary(entry => ShortText.From(entry.Word), entry => entry.Modifier);

    public static bool TryFind(ReadOnlySpan<byte> word, out Modifier modifier)
    {
        modifier = default;
        return word.Length is > 0 and <= ShortText.MaxLength && Words.TryGetValue(ShortText.From(word), out modifier);
    }

    /// <summary>Whether a modifier says that an error was made on a throw: <c>TH</c>, <c>TH1</c> ... <c>THH</c>.</summary>
    public static bool IsThrow(ReadOnlySpan<byte> word) => TryFind(word, out var modifier) && modifier.Effects == ModifierEffects.Throwing;
}
