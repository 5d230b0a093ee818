using System.Buffers;

namespace MlbSts.Retrosheet.Plays;

internal static partial class PlayParser
{
    private static readonly SearchValues<byte> EndOfBattedBallWord = SearchValues.Create("/.+-"u8);
    private static readonly SearchValues<byte> EndOfWord = SearchValues.Create("/.()+-"u8);

    // Of a batted ball: how and where it was hit, and what the play was. A word that is not known says nothing.
    private static void ParseBattedBallModifiers(ref PlayCursor cursor, ref PlayFacts facts)
    {
        while (cursor.Current is (byte)'/' or (byte)'+' or (byte)'-')
        {
            var isModifier = cursor.Current == '/';
            cursor.Next();
            var word = cursor.TakeUntil(EndOfBattedBallWord);
            if (isModifier && ModifierTable.TryFind(word, out var modifier))
                Apply(modifier, ref facts);
            else
                ApplyLocation(word, ref facts);
        }
    }

    private static void Apply(in Modifier modifier, ref PlayFacts facts)
    {
        facts.Modifiers |= modifier.Effects;
        if (modifier.Stated != 0)
            facts.BattedBall = (byte)modifier.Stated;
        if (modifier.Implied != 0)
            facts.ImpliedBattedBall = (byte)modifier.Implied;
        if (modifier.Effects == ModifierEffects.Throwing && facts.Code == EventCode.Error)
            facts.ErrorType[0] = ThrowingError;
    }

    // BG25, F7LD, 89XD: an optional B for a bunt, an optional type, and the place.
    private static void ApplyLocation(ReadOnlySpan<byte> word, ref PlayFacts facts)
    {
        var bunt = word.Length > 1 && word[0] == 'B';
        var rest = bunt ? word[1..] : word;
        byte type = 0;
        if (word.Length > 1 && rest[0] is (byte)'G' or (byte)'F' or (byte)'P' or (byte)'L')
        {
            type = rest[0];
            rest = rest[1..];
        }
        if (!HitLocations.TryFind(rest, out var location))
            return;
        facts.Location = location;
        if (type != 0)
            facts.BattedBall = type;
        if (bunt)
            facts.Modifiers |= ModifierEffects.Bunt;
        if (rest.Length > 1 && rest[^1] == 'F')
            facts.Modifiers |= ModifierEffects.Foul;
    }

    // Of a play without a batted ball only these matter: double and triple plays, and a throw by which the error was made.
    private static void ParseModifiers(ref PlayCursor cursor, ref PlayFacts facts)
    {
        while (cursor.Take('/'))
        {
            var word = cursor.TakeUntil(EndOfWord);
            SkipForce(ref cursor);
            if (!ModifierTable.TryFind(word, out var modifier))
                continue;
            if (modifier.Effects == ModifierEffects.Throwing)
            {
                if (facts.ErrorCount > 0 && facts.Code is EventCode.Strikeout or EventCode.Walk or EventCode.IntentionalWalk)
                    facts.ErrorType[0] = ThrowingError;
            }
            else if (facts.Code == EventCode.Strikeout)
            {
                facts.Modifiers |= EffectsOnStrikeout(word, modifier.Effects);
            }
            else if (word.Length == 2 && TakesPart(facts.Code, modifier.Effects))
            {
                facts.Modifiers |= modifier.Effects;
            }
        }
    }

    // The last strike may be a bunt or a foul: /F and /L say no more here.
    private static ModifierEffects EffectsOnStrikeout(ReadOnlySpan<byte> word, ModifierEffects effects) =>
        effects switch
        {
            ModifierEffects.DoublePlay or ModifierEffects.TriplePlay => word.Length == 2 ? effects : 0,
            ModifierEffects.Foul => effects,
            ModifierEffects.Bunt when !word.SequenceEqual("BL"u8) => effects,
            _ => 0,
        };

    private static bool TakesPart(EventCode code, ModifierEffects effects) =>
        effects switch
        {
            ModifierEffects.DoublePlay => code
                is not (EventCode.StolenBase or EventCode.Balk or EventCode.HitByPitch or EventCode.Indifference),
            ModifierEffects.TriplePlay => code == EventCode.OtherAdvance,
            _ => false,
        };
}
