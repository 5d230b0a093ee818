using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>
/// Who plays where at any moment of a game: from the boxscore's line-ups and the substitutions among the plays. It writes the rows of
/// <c>lineups</c>.
/// </summary>
internal sealed class FeedLineups
{
    private const int DesignatedHitter = 10;
    private readonly GameTables _tables;

    // A player can stand in both boxscores: he was traded while the game was suspended.
    private readonly Dictionary<(string Player, string Team), FeedPlayer> _players = [];
    private readonly Dictionary<(string Player, string Team), int> _positions = [];
    private readonly Dictionary<(string Player, string Team, int Position), int> _cameIn = [];

    public FeedLineups(FeedView feed, GameTables tables)
    {
        _tables = tables;
        foreach (var (side, team) in new[] { ("away", tables.Game.AwayTeam), ("home", tables.Game.HomeTeam) })
        {
            var box = feed.Root["liveData"]?["boxscore"]?["teams"]?[side];
            foreach (var (_, player) in box?["players"]?.Members ?? [])
            {
                if (FeedPlayer.Read(player, team) is { } read)
                    _players[(read.Id, team)] = read;
            }
            // The first of these started the game: with a designated hitter he stands in no batting order.
            if (
                box?["pitchers"]?.Items is [var first, ..]
                && first.AsString() is { } starter
                && _players.GetValueOrDefault((starter, team)) is { } pitcher
            )
                _players[(starter, team)] = pitcher with { StartedOnTheMound = true };
        }
        foreach (var player in _players.Values.Where(player => player.IsStarter && player.Positions.Count > 0))
            _positions[(player.Id, player.Team)] = player.Positions[0];
    }

    /// <summary>Everybody of the boxscore.</summary>
    public IEnumerable<FeedPlayer> Players => _players.Values;

    public int? SlotOf(string player, string team) => _players.GetValueOrDefault((player, team))?.Slot;

    /// <summary>The position a player has now.</summary>
    public int? PositionOf(string player, string team) =>
        _positions.TryGetValue((player, team), out var position)
            ? position
            : _players.GetValueOrDefault((player, team))?.Positions.Select(first => (int?)first).FirstOrDefault();

    /// <summary>A player comes in, or changes his position.</summary>
    public void Change(string player, int position, int beforePlay)
    {
        var (away, home) = (_tables.Game.AwayTeam, _tables.Game.HomeTeam);
        var isInBoth = _players.ContainsKey((player, away)) && _players.ContainsKey((player, home));
        foreach (var team in new[] { away, home })
        {
            // The play does not say for whom: of one in both boxscores, for the team that has him at that position.
            if (isInBoth && !_players[(player, team)].Positions.Contains(position))
                continue;
            _positions[(player, team)] = position;
            _cameIn.TryAdd((player, team, position), beforePlay);
        }
    }

    /// <summary>Writes the rows, when the plays are read.</summary>
    public void AddRows()
    {
        foreach (
            var player in _players
                .Values.Where(player => player.Positions.Count > 0)
                .OrderBy(player => player.Team == _tables.Game.HomeTeam)
                .ThenBy(player => player.Slot ?? 0)
                .ThenBy(player => player.Sequence ?? 0)
        )
        {
            for (var i = 0; i < player.Positions.Count; i++)
            {
                var starts = i == 0 && player.IsStarter;
                _tables.Lineups.Add(
                    new LineupRow
                    {
                        GameId = _tables.Game.GameId,
                        PlayerId = player.Id,
                        Team = player.Team,
                        BattingOrder = player.Slot ?? 0,
                        Sequence = player.Sequence ?? 0,
                        Position = player.Positions[i],
                        IsStarter = starts,
                        BeforePlayIndex =
                            starts ? 1
                            : _cameIn.TryGetValue((player.Id, player.Team, player.Positions[i]), out var before) ? before
                            : null,
                    }
                );
            }
        }
    }

    public static bool? UsesDesignatedHitter(JsonTree? box)
    {
        var known = false;
        foreach (var side in new[] { "away", "home" })
        {
            foreach (var (_, player) in box?["teams"]?[side]?["players"]?.Members ?? [])
            {
                if (FeedPlayer.Read(player, "") is not { Positions.Count: > 0 } read)
                    continue;
                known = true;
                if (read.Positions.Contains(DesignatedHitter))
                    return true;
            }
        }
        return known ? false : null;
    }
}
