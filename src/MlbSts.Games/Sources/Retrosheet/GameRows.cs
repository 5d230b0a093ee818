using MlbSts.Games.Tables;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Makes the rows of all tables of one game after another. For one thread.</summary>
internal sealed class GameRows(Season season)
{
    private readonly TextCache _texts = new();
    private readonly PlayRows _plays = new();
    private readonly PitchRows _pitches = new();
    private readonly LineScoreRows _lineScores = new();

    /// <summary>The rows of a game.</summary>
    /// <param name="game">As played; used only during the call.</param>
    /// <param name="found">How it was found.</param>
    /// <param name="place">Where it was found.</param>
    public GameTables Of(Game game, FoundGame found, GamePlace place)
    {
        var box = BoxScore.Of(game);
        var info = new GameInfo(game, _texts);
        string[] teams = [_texts.Of(ShortText.From(game.VisitingTeam)), _texts.Of(ShortText.From(game.HomeTeam))];
        var gameId = found.Key.ToString();
        var context = new GameContext
        {
            GameId = gameId,
            Year = found.Season,
            Game = game,
            Box = box,
            Info = info,
            Season = season,
            Teams = teams,
            Texts = _texts,
            Tables = new GameTables(GameSummary.Row(gameId, found, place, game, box, info, teams)),
        };
        _pitches.Begin(info);
        var plateAppearance = 0;
        foreach (var play in game.Events)
        {
            plateAppearance += play.IsNewPlateAppearance || plateAppearance == 0 ? 1 : 0;
            _plays.Add(context, play, plateAppearance);
            _pitches.Add(context, play, plateAppearance);
            RunnerRows.Add(context, play);
        }
        BoxScoreRows.Add(context, _pitches);
        _lineScores.Add(context);
        RosterRows.Add(context);
        return context.Tables;
    }
}
