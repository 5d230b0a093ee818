using System.Globalization;
using MlbSts.Games.Sources;
using MlbSts.Games.Tables;

namespace MlbSts.Lake.Tests.Seasons;

/// <summary>A source of invented games: their home score is what they are about.</summary>
internal sealed class FakeSource(string name = "retrosheet") : IGameSource
{
    private readonly List<FoundGame> _games = [];

    public string Name => name;

    public HashSet<string> Unreadable { get; } = [];

    public int Reads;

    /// <summary>Adds a game.</summary>
    public FakeSource With(
        string id,
        int score,
        string? timestamp = null,
        int season = 2016,
        SeasonPhase phase = SeasonPhase.RegularSeason,
        int? gamePk = null
    )
    {
        Assert.True(GameKey.TryParse(id, out var key));
        var moment = timestamp is null
            ? (DateTimeOffset?)null
            : DateTimeOffset.Parse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        _games.Add(
            new FoundGame(this, key, phase, season, $"{name}.file#{id}-{_games.Count}", $"{name}-{score:D64}", moment, score)
            {
                GamePk = gamePk is { } number ? new GamePk(number) : null,
                Document = gamePk is null ? null : () => System.Text.Encoding.UTF8.GetBytes($"{{\"score\":{score}}}"),
            }
        );
        return this;
    }

    public IEnumerable<FoundGame> Find(Action<RefusedFile> refused, CancellationToken cancellationToken) => _games;

    public IGameReader OpenReader(SeasonPhase phase, int season) => new Reader(this);

    private sealed class Reader(FakeSource source) : IGameReader
    {
        public GameTables Read(FoundGame found)
        {
            Interlocked.Increment(ref source.Reads);
            var id = found.Key.ToString();
            if (source.Unreadable.Contains(id))
                throw new GameRefusedException($"{found.SourceId}: unreadable");
            var score = (int)found.Locator!;
            var (home, away) = (found.Key.HomeTeam, found.Key.HomeTeam == "BOS" ? "NYA" : "BOS");
            var game = new GameTables(
                new GameRow
                {
                    GameId = id,
                    Season = found.Season,
                    Phase = found.Phase.Folder(),
                    GameType = "R",
                    Date = found.Key.Date,
                    GameNumber = found.Key.Number,
                    HomeTeam = home,
                    AwayTeam = away,
                    HomeScore = score,
                    Innings = 9,
                    VenueId = home + "01",
                    Status = "final",
                    Account = "full",
                }
            );
            for (var inning = 1; inning <= 9; inning++)
            {
                game.LineScores.Add(
                    new LineScoreRow
                    {
                        GameId = id,
                        Team = home,
                        IsHome = true,
                        Inning = inning,
                        Runs = inning == 1 ? score : 0,
                    }
                );
                game.Plays.Add(
                    new PlayRow
                    {
                        GameId = id,
                        PlayIndex = inning,
                        Inning = inning,
                        Half = "top",
                        Event = "out",
                        BatterId = $"{source.Name}-{home}-{score}",
                        PitcherId = "p",
                        BattingTeam = away,
                        FieldingTeam = home,
                    }
                );
            }
            game.Batting.Add(
                new BattingRow
                {
                    GameId = id,
                    PlayerId = $"{source.Name}-{home}-{score}",
                    Team = home,
                    Runs = score,
                }
            );
            game.Players.Add(
                new PlayerRow
                {
                    PlayerId = $"{source.Name}-{home}-{score}",
                    Team = home,
                    Season = found.Season,
                }
            );
            game.Teams.AddRange([new TeamRow { Team = home, Season = found.Season }, new TeamRow { Team = away, Season = found.Season }]);
            game.Venues.Add(new VenueRow { VenueId = home + "01", Season = found.Season });
            return game;
        }

        public void Dispose() { }
    }
}
