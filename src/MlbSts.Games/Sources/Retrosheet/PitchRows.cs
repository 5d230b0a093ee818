using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Plays;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>
/// Rows of <c>pitches</c>. The sequence of a play repeats what came before in the same plate appearance; each pitch becomes one row, with
/// the play or substitution it came before.
/// </summary>
internal sealed class PitchRows
{
    private const byte Interruption = (byte)'.';
    private const byte NoPitch = (byte)'N';

    private static readonly PitchCall?[] Calls = [.. Enumerable.Range(0, 256).Select(letter => PitchCalls.OfLetter((char)letter))];
    private static readonly string[] LetterTexts = [.. Enumerable.Range(0, 256).Select(letter => ((char)letter).ToString())];

    private readonly PitchTally _tally = new();
    private ReadOnlyMemory<byte> _told;
    private int _noPlay;
    private int _number;
    private int? _balls;
    private int? _strikes;

    /// <summary>Begins a game.</summary>
    public void Begin(GameInfo info)
    {
        _tally.Clear(info.Text("pitches"u8));
        _noPlay = 0;
        _told = default;
    }

    /// <summary>Pitches and strikes of a pitcher; null where a sequence of his is missing.</summary>
    public (int Pitches, int Strikes)? Of(PlayerId pitcher) => _tally.Of(pitcher);

    /// <summary>Adds the pitches that came before a play since the play before it.</summary>
    public void Add(GameContext context, PlayEvent play, int plateAppearance)
    {
        if (play.IsNewPlateAppearance)
            BeginPlateAppearance();
        var interruptions = context.Game.NoPlays;
        for (; _noPlay < interruptions.Count && interruptions[_noPlay].BeforeEvent <= play.Number; _noPlay++)
        {
            var until = interruptions[_noPlay];
            // A plate appearance that ends with the half-inning leaves its substitution before the other team's first play.
            if (until.BeforeEvent == play.Number && until.Inning == play.Inning && until.BattingSide == play.BattingSide)
                Tell(
                    context,
                    play,
                    plateAppearance,
                    until.Pitches,
                    new Matchup(until.Batter, until.BatterHand, until.Pitcher, until.PitcherHand)
                );
        }
        Tell(context, play, plateAppearance, play.Pitches, new Matchup(play.Batter, play.BatterHand, play.Pitcher, play.PitcherHand));
        if (play.IsBatterEvent && _number == 0 && play.Code != EventCode.IntentionalWalk)
            _tally.Miss(play.Pitcher);
    }

    private void BeginPlateAppearance()
    {
        _told = default;
        _number = 0;
        _balls = _strikes = 0;
    }

    private void Tell(GameContext context, PlayEvent play, int plateAppearance, ReadOnlyMemory<byte> sequence, Matchup matchup)
    {
        foreach (var letter in sequence.Span[NewFrom(sequence.Span)..])
        {
            if (Calls[letter] is not { } call)
                continue;
            context.Tables.Pitches.Add(Row(context, play, plateAppearance, matchup, letter, call));
            _tally.Count(matchup.Pitcher, call);
            Follow(call);
        }
        if (!sequence.IsEmpty)
            _told = sequence;
    }

    private PitchRow Row(GameContext context, PlayEvent play, int plateAppearance, in Matchup matchup, byte letter, PitchCall call) =>
        new()
        {
            GameId = context.GameId,
            PlayIndex = play.Number,
            PlateAppearance = plateAppearance,
            PitchNumber = ++_number,
            Inning = play.Inning,
            Half = play.BatsLast ? Letters.Bottom : Letters.Top,
            BatterId = context.Texts.Of(matchup.Batter),
            PitcherId = context.Texts.Of(matchup.Pitcher),
            BatterHand = Letters.Hand(matchup.BatterHand),
            PitcherHand = Letters.Hand(matchup.PitcherHand),
            BallsBefore = _balls,
            StrikesBefore = _strikes,
            Call = call.Name,
            CallCode = LetterTexts[letter],
            IsInPlay = letter is (byte)'X' or (byte)'Y',
            IsStrike = call.IsStrike,
            IsBall = call.IsBall,
        };

    // Fouls do not make a third strike, and after a pitch nobody saw the count is not known.
    private void Follow(PitchCall call)
    {
        if (call.Letter == 'U')
            _balls = _strikes = null;
        else if (call.IsBall)
            _balls++;
        else if (call.IsStrike && _strikes < 2)
            _strikes++;
    }

    /// <summary>
    /// Where the pitches begin that have not been told: after those that are repeated, be it without the throws to bases and the no
    /// pitches among them,
    /// else after the last mark of an interruption.
    /// </summary>
    private int NewFrom(ReadOnlySpan<byte> sequence)
    {
        if (sequence.StartsWith(_told.Span))
            return _told.Length;
        var at = 0;
        foreach (var letter in _told.Span)
        {
            if (!IsPitch(letter))
                continue;
            while (at < sequence.Length && !IsPitch(sequence[at]))
                at++;
            if (at == sequence.Length || sequence[at] != letter)
                return sequence.LastIndexOf(Interruption) + 1;
            at++;
        }
        return at;
    }

    private static bool IsPitch(byte letter) => letter != NoPitch && Calls[letter] is not null;

    private readonly record struct Matchup(PlayerId Batter, char BatterHand, PlayerId Pitcher, char PitcherHand);
}
