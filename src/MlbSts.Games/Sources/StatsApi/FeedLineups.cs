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
    private readonly Dictionary<string, FeedPlayer> _players = [];
    private readonly Dictionary<string, int> _positions = [];
    private readonly Dictionary<(string Player, int Position), int> _cameIn = [];

    public FeedLineups(FeedView feed, GameTables tables)
    {
        _tables = tables;
        foreach (var (side, team) in new[] { ("away", tables.Game.AwayTeam), ("home", tables.Game.HomeTeam) })
        {
            var box = feed.Root["liveData"]?["boxscore"]?["teams"]?[side];
            foreach (var (_, player) in box?["players"]?.Members ?? [])
            {
                if (FeedPlayer.Read(player, team) is { } read)
                    _players[read.Id] = read;
            }
            // The first of these started the game: with a designated hitter he stands in no batting order.
            if (
                box?["pitchers"]?.Items is [var first, ..]
                && first.AsString() is { } starter
                && _players.GetValueOrDefault(starter) is { } pitcher
            )
                _players[starter] = pitcher with { StartedOnTheMound = true };
        }
        foreach (var player in _players.Values.Where(player => player.IsStarter && player.Positions.Count > 0))
            _positions[player.Id] = player.Positions[0];
    }

    /// <summary>Everybody of the boxscore.</summary>
    public IEnumerable<FeedPlayer> Players => _players.Values;

    public int? SlotOf(string player) => _players.GetValueOrDefault(player)?.Slot;

    /// <summary>The position a player has now.</summary>
    public int? PositionOf(string player) =>
        _positions.TryGetValue(player, out var position)
            ? position
            : _players.GetValueOrDefault(player)?.Positions.Select(first => (int?)first).FirstOrDefault();

    /// <summary>A player comes in, or changes his position.</summary>
    public void Change(string player, int position, int beforePlay)
    {
        _positions[player] = position;
        _cameIn.TryAdd((player, position), beforePlay);
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
                            : _cameIn.TryGetValue((player.Id, player.Positions[i]), out var before) ? before
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
