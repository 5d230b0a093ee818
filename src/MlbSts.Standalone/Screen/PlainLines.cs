using System.Globalization;
using MlbSts.Domain;

namespace MlbSts.Standalone.Screen;

/// <summary>A line for every change of a game's state and every filing, for logs and pipes.</summary>
internal sealed class PlainLines(TextWriter output)
{
    private readonly Dictionary<GamePk, GameLine> _shown = [];

    public async Task ShowAsync(IReadOnlyList<GameLine> games, DateTimeOffset leagueTime)
    {
        foreach (var game in games)
        {
            var known = _shown.GetValueOrDefault(game.GamePk);
            if (known?.State == game.State && known.Filed == game.Filed && known.Name == game.Name)
                continue;
            _shown[game.GamePk] = game;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{leagueTime:yyyy-MM-dd HH:mm}  {game.GamePk, -8} {game.Name, -28} {LiveTable.TextOf(game.State), -12} {game.Score, -8} {game.Filed}"
            );
            await output.WriteLineAsync(line.TrimEnd());
        }
    }
}
