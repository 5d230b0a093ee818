using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

public sealed partial class EventFileReader
{
    private const int LastInning = 99;

    private void ReadRecord(RecordKind kind, ReadOnlyMemory<byte> rest)
    {
        switch (kind)
        {
            case RecordKind.Play:
                ReadPlay(rest);
                break;
            case RecordKind.Start or RecordKind.Sub:
                ReadLineup(rest, kind == RecordKind.Start);
                break;
            case RecordKind.Info:
                ReadInfo(rest);
                break;
            case RecordKind.Data:
                ReadData(rest.Span);
                break;
            case RecordKind.Comment:
                Game.CommentRows.Add(rest);
                break;
            case RecordKind.BatterHand or RecordKind.PitcherHand:
                ReadHand(rest.Span, kind);
                break;
            case RecordKind.LineupOrder:
                ReadLineupOrder(rest.Span);
                break;
            case RecordKind.RunnerPlacement or RecordKind.ResponsiblePitcher:
                ReadRunner(rest.Span, kind);
                break;
            case RecordKind.Version or RecordKind.BoxScoreLine:
                break;
            default:
                // What nobody knows cannot change the game: the record is told and passed over.
                _errors.Add(
                    RetrosheetError.At(_file, _lines.LineNumber, _lines.Line.Span, "no record begins like this: it is passed over")
                );
                break;
        }
    }

    private void ReadPlay(ReadOnlyMemory<byte> rest)
    {
        var fields = new FieldReader(rest.Span);
        var inning = fields.NextNumber("inning");
        if (inning is < 1 or > LastInning)
            throw new BadRecordException($"innings are 1 to {LastInning}");
        var side = fields.NextSide();
        var batter = fields.NextPlayer();
        var count = fields.Next();
        var pitches = fields.Next();
        var text = fields.Next();
        if (text.IsEmpty)
            throw new BadRecordException("the play is missing");
        var record = new PlayRecord
        {
            Inning = inning,
            Side = side,
            Batter = batter,
            Count = count,
            Pitches = Slice(rest, pitches),
            Text = Slice(rest, text),
        };
        _state.Follow(record);
        if (record.IsNoPlay)
        {
            if (text[2..].ContainsAnyExcept("!?# \t"u8))
                throw new BadRecordException("NP is no play: it has neither modifiers nor advances");
            if (!record.Pitches.IsEmpty)
                Game.NoPlayRows.Add(_state.Interrupt(record));
            return;
        }
        var play = NextEvent();
        play.LineNumber = _lines.LineNumber;
        _state.Play(record, play);
        Game.EventCount++;
    }

    private PlayEvent NextEvent()
    {
        if (Game.EventCount == _pool.Length)
        {
            Array.Resize(ref _pool, _pool.Length * 2);
            for (var i = Game.EventCount; i < _pool.Length; i++)
                _pool[i] = new PlayEvent();
        }
        var play = _pool[Game.EventCount];
        play.Clear();
        return play;
    }

    private void ReadLineup(ReadOnlyMemory<byte> rest, bool starter)
    {
        var fields = new FieldReader(rest.Span);
        var player = fields.NextPlayer();
        var name = Slice(rest, fields.Next());
        var side = fields.NextSide();
        var slot = fields.NextNumber("place in the batting order");
        var position = fields.NextNumber("fielding position");
        if (slot > 9)
            throw new BadRecordException("the batting order has places 1 to 9, and 0 for a pitcher who does not bat");
        if (position > 12)
            throw new BadRecordException("positions are 1 to 12, and 0 where it is not known");
        Game.LineupRows.Add(new LineupRecord(player, name, side, slot, position, starter, _state.NextEvent));
        _state.Enter(player, side, slot, position, starter);
    }

    private void ReadInfo(ReadOnlyMemory<byte> rest)
    {
        var fields = new FieldReader(rest.Span);
        var key = Slice(rest, fields.Next());
        var value = Slice(rest, fields.Next());
        Game.InfoRows.Add(new InfoRecord(key, value));
        if (key.Span.SequenceEqual("visteam"u8))
            _state.SetTeam(0, TeamCode(value.Span));
        else if (key.Span.SequenceEqual("hometeam"u8))
            _state.SetTeam(1, TeamCode(value.Span));
        else if (key.Span.SequenceEqual("htbf"u8))
            _state.HomeBatsFirst = value.Span.SequenceEqual("true"u8);
    }

    private void ReadData(ReadOnlySpan<byte> rest)
    {
        var fields = new FieldReader(rest);
        if (!fields.Next().SequenceEqual("er"u8))
            return;
        var pitcher = fields.NextPlayer();
        var runs = fields.Next();
        // Some early files leave the number open.
        if (!runs.IsEmpty && runs[0] is not ((byte)'?' or (byte)'-'))
            Game.EarnedRunRows.Add(new EarnedRunRecord(pitcher, FieldReader.Number(runs, "earned runs")));
    }

    private void ReadHand(ReadOnlySpan<byte> rest, RecordKind kind)
    {
        var fields = new FieldReader(rest);
        var player = fields.NextPlayer();
        var hand = fields.Next();
        if (hand is not [(byte)'L' or (byte)'R' or (byte)'B' or (byte)'?'])
            throw new BadRecordException("a hand is L, R, B or ?");
        if (kind == RecordKind.BatterHand)
            _state.AdjustBatterHand(player, (char)hand[0]);
        else
            _state.AdjustPitcherHand(player, (char)hand[0]);
    }

    // Batting out of turn: the play records say who bats, so the record is only checked.
    private static void ReadLineupOrder(ReadOnlySpan<byte> rest)
    {
        var fields = new FieldReader(rest);
        fields.NextSide();
        if (fields.NextNumber("place in the batting order") > 9)
            throw new BadRecordException("the batting order has places 1 to 9");
    }

    private void ReadRunner(ReadOnlySpan<byte> rest, RecordKind kind)
    {
        var fields = new FieldReader(rest);
        var player = fields.NextPlayer();
        var onBase = fields.NextNumber("base");
        if (onBase is < 1 or > 3)
            throw new BadRecordException("bases are 1 to 3");
        if (kind == RecordKind.RunnerPlacement)
            _state.PlaceRunner(player, onBase);
        else
            _state.AdjustResponsiblePitcher(player, onBase);
    }

    private static ShortText TeamCode(ReadOnlySpan<byte> value) =>
        value.Length is > 0 and <= ShortText.MaxLength ? ShortText.From(value) : throw new BadRecordException("a team's code is expected");

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> memory, ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty)
            return default;
        var offset = (int)
            System.Runtime.CompilerServices.Unsafe.ByteOffset(
                ref System.Runtime.InteropServices.MemoryMarshal.GetReference(memory.Span),
                ref System.Runtime.InteropServices.MemoryMarshal.GetReference(part)
            );
        return memory.Slice(offset, part.Length);
    }
}
