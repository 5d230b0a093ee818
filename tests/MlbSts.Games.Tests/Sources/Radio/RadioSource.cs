using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;

namespace MlbSts.Games.Tests.Sources.Radio;

/// <summary>One log.</summary>
internal sealed class RadioSource(string kind, string path, string name) : IGameSource
{
    public string Name => kind;

    public IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken)
    {
        foreach (var line in File.ReadLines(path))
        {
            var words = line.Split(' ');
            if (words.Length == 4 && GameKey.TryParse(words[0], out var key))
                yield return new FoundGame(this, key, SeasonPhase.RegularSeason, key.Date.Year, $"{name}#{key}", Hash(line), null, words);
            else
                refused(new RefusedFile(name, $"'{line}' is no game, as BOS201604050 NYA 3 5 is one"));
        }
    }

    public IGameReader OpenReader(SeasonPhase phase, int season) => new Reader();

    private static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    private sealed class Reader : IGameReader
    {
        public GameTables Read(FoundGame game)
        {
            var words = (string[])game.Locator!;
            return new GameTables(
                new GameRow
                {
                    GameId = game.Key.ToString(),
                    Season = game.Season,
                    Date = game.Key.Date,
                    HomeTeam = game.Key.HomeTeam,
                    AwayTeam = words[1],
                    AwayScore = int.Parse(words[2], CultureInfo.InvariantCulture),
                    HomeScore = int.Parse(words[3], CultureInfo.InvariantCulture),
                }
            );
        }

        public void Dispose() { }
    }
}
