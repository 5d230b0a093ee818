using System.Globalization;
using MlbSts.Domain;
using MlbSts.Monitor.Boards;

namespace MlbSts.Standalone.Screen;

/// <summary>A line for every change of a game's state, every filing and every trouble that comes or goes, for logs and pipes.</summary>
internal sealed class PlainLines(TextWriter output)
{
    private readonly Dictionary<GamePk, (GameState State, string Filed, string Name)> _shown = [];
    private IReadOnlyList<string> _trouble = [];

    public async Task ShowAsync(IReadOnlyList<GameRow> games, IReadOnlyList<string> trouble, DateTimeOffset leagueTime)
    {
        foreach (var game in games)
        {
            var now = (game.State, game.FiledText, game.Name);
            if (_shown.TryGetValue(game.GamePk, out var known) && known == now)
                continue;
            _shown[game.GamePk] = now;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{leagueTime:yyyy-MM-dd HH:mm}  {game.GamePk, -8} {game.Name, -28} {game.StateText, -12} {game.Score, -8} {game.FiledText}"
            );
            await output.WriteLineAsync(line.TrimEnd());
        }
        foreach (var line in trouble.Except(_trouble))
            await output.WriteLineAsync($"trouble      {line}");
        if (trouble.Count == 0 && _trouble.Count > 0)
            await output.WriteLineAsync("trouble      over");
        _trouble = trouble;
    }
}
