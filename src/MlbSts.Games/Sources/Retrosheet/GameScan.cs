using System.Buffers;
using System.Text;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Finds the games in an event file.</summary>
internal static class GameScan
{
    // Tabs, line ends and the DOS end-of-file mark are text; other control characters are not.
    private static readonly SearchValues<byte> Binary = SearchValues.Create([
        .. Enumerable.Range(0, 32).Where(value => value is not ('\t' or '\n' or '\r' or EndOfFile)).Select(value => (byte)value),
    ]);

    private const byte EndOfFile = 0x1A;

    /// <summary>The games in the order of the file.</summary>
    /// <exception cref="UnreadableFileException">It is no text, or a line is too long.</exception>
    public static List<GameSlice> Split(ReadOnlySpan<byte> content, int longestLine)
    {
        if (content.IndexOfAny(Binary) is >= 0 and var binary)
            throw new UnreadableFileException($"it is no text: byte {binary} is a control character");
        var games = new List<GameSlice>();
        GameSlice? game = null;
        var at = 0;
        var line = 0;
        while (at < content.Length && content[at] != EndOfFile)
        {
            line++;
            var rest = content[at..];
            var end = rest.IndexOf((byte)'\n');
            var length = end < 0 ? rest.Length : end + 1;
            if (length > longestLine)
                throw new UnreadableFileException($"line {line} has {length:N0} characters; at most {longestLine:N0} are read");
            if (rest.StartsWith("id,"u8))
                games.Add(game = Begin(game, rest[3..length], at, line));
            else if (game is not null && rest.StartsWith("info,"u8))
                Note(game, rest[5..length]);
            else if (game is null && length > 2 && !rest.StartsWith("com,"u8))
                throw new UnreadableFileException($"line {line} stands before the first id record: this is no event file");
            at += length;
        }
        if (game is not null)
            game.Length = at - game.Offset;
        return games;
    }

    private static GameSlice Begin(GameSlice? former, ReadOnlySpan<byte> id, int at, int line)
    {
        if (former is not null)
            former.Length = at - former.Offset;
        return new GameSlice(Field(id), at, line);
    }

    private static void Note(GameSlice game, ReadOnlySpan<byte> info)
    {
        if (info.StartsWith("visteam,"u8))
            game.Visitor = Field(info[8..]);
        else if (info.StartsWith("gametype,"u8))
            game.GameType = Field(info[9..]);
    }

    private static string Field(ReadOnlySpan<byte> text)
    {
        var comma = text.IndexOf((byte)',');
        return Encoding.Latin1.GetString((comma < 0 ? text : text[..comma]).Trim(" \r\n\""u8));
    }
}
