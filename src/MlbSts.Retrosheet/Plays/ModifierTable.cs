using System.Collections.Frozen;

namespace MlbSts.Retrosheet;

/// <summary>The modifiers of Retrosheet's event-file page that are words; batted-ball types with a hit location follow a grammar of their own.</summary>
internal static class ModifierTable
{
    // Appeal, interference, obstruction, reviews, inside-the-park and so on: nothing that a field shows depends on them.
    private static readonly string[] WithoutEffect =
    [
        "AP", "BINT", "BOOT", "BR", "C", "COUB", "COUF", "COUR", "FINT", "INT", "IPHR", "MREV", "OBS", "PASS", "RINT", "RNT", "SINT", "UINT", "UREV", "BU", "RO", "RB",
    ];

    private static readonly FrozenDictionary<ShortText, Modifier> Words = Entries().ToFrozenDictionary(entry => ShortText.From(entry.Word), entry => entry.Modifier);

    public static bool TryFind(ReadOnlySpan<byte> word, out Modifier modifier)
    {
        modifier = default;
        return word.Length is > 0 and <= ShortText.MaxLength && Words.TryGetValue(ShortText.From(word), out modifier);
    }

    private static IEnumerable<(string Word, Modifier Modifier)> Entries() =>
    [
        ("SH", new(ModifierEffects.SacrificeHit | ModifierEffects.Bunt, Implied: 'G')),
        ("SF", new(ModifierEffects.SacrificeFly, Implied: 'F')),
        ("FO", new(ModifierEffects.Force, Implied: 'G')),
        ("FL", new(ModifierEffects.Foul)),
        ("DP", new(ModifierEffects.DoublePlay)),
        ("GDP", new(ModifierEffects.DoublePlay | ModifierEffects.GroundedDoublePlay, Stated: 'G')),
        ("LDP", new(ModifierEffects.DoublePlay, Stated: 'L')),
        ("FDP", new(ModifierEffects.DoublePlay, Stated: 'F')),
        ("BGDP", new(ModifierEffects.DoublePlay | ModifierEffects.GroundedDoublePlay | ModifierEffects.Bunt, Stated: 'G')),
        ("BPDP", new(ModifierEffects.DoublePlay | ModifierEffects.Bunt, Stated: 'P')),
        ("NDP", new(ModifierEffects.NoDoublePlay)),
        ("TP", new(ModifierEffects.TriplePlay)),
        ("GTP", new(ModifierEffects.TriplePlay | ModifierEffects.GroundedDoublePlay, Stated: 'G')),
        ("BGTP", new(ModifierEffects.TriplePlay | ModifierEffects.GroundedDoublePlay | ModifierEffects.Bunt, Stated: 'G')),
        ("LTP", new(ModifierEffects.TriplePlay, Stated: 'L')),
        ("FTP", new(ModifierEffects.TriplePlay, Stated: 'F')),
        ("IF", new(ModifierEffects.None, Implied: 'P')),
        ("B", new(ModifierEffects.Bunt)),
        ("BF", new(ModifierEffects.Bunt)),
        ("TH", new(ModifierEffects.Throwing)),
        ("TH1", new(ModifierEffects.Throwing)),
        ("TH2", new(ModifierEffects.Throwing)),
        ("TH3", new(ModifierEffects.Throwing)),
        ("THH", new(ModifierEffects.Throwing)),
        .. WithoutEffect.Select(word => (word, default(Modifier))),
    ];
}
