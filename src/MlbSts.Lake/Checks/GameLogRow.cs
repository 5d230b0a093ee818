using System.Globalization;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Checks;

/// <summary>A row of a game log.</summary>
/// <param name="fields">Its 161 fields.</param>
internal sealed class GameLogRow(IReadOnlyList<string> fields)
{
    /// <summary>Fields of a row.</summary>
    public const int FieldCount = 161;

    private const int Date = 0;
    private const int Number = 1;
    private const int Team = 3;
    private const int HomeTeam = 6;
    private const int Score = 9;
    private const int LineScore = 19;

    /// <summary>Home team, date and number.</summary>
    public string GameId => $"{fields[HomeTeam]}{fields[Date]}{fields[Number]}";

    /// <summary>The season.</summary>
    public int Year => int.Parse(fields[Date].AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A team's code.</summary>
    public string TeamOf(bool home) => fields[home ? HomeTeam : Team];

    /// <summary>Its runs.</summary>
    public string ScoreOf(bool home) => fields[home ? Score + 1 : Score];

    /// <summary>Its runs by inning.</summary>
    public string LineScoreOf(bool home) => fields[home ? LineScore + 1 : LineScore];

    /// <summary>One of its totals.</summary>
    public string FigureOf(GameLogField field, bool home) => fields[field.Column + (home ? GameLogFields.HomeOffset : 0)];

    /// <summary>Reads a log.</summary>
    /// <exception cref="CheckInputException">It is no game log.</exception>
    public static IEnumerable<GameLogRow> Read(TextReader log)
    {
        foreach (var (number, line) in BoundedLines.Read(log))
        {
            var row = CsvFields.Split(line);
            if (row.Count != FieldCount)
                throw new CheckInputException($"line {number} has {row.Count} fields; a row of a game log has {FieldCount}");
            var game = new GameLogRow(row);
            if (!GameKey.TryParse(game.GameId, out _))
                throw new CheckInputException(
                    $"line {number}: '{game.GameId}' is no game; date, number and home team are expected in the fields 1, 2 and 7"
                );
            yield return game;
        }
    }
}
