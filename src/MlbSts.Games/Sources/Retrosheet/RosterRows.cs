using MlbSts.Games.Tables;
using MlbSts.Games.Vocabulary;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>Rows of <c>players</c>, <c>teams</c> and <c>venues</c>.</summary>
internal static class RosterRows
{
    /// <summary>Adds them.</summary>
    public static void Add(GameContext context)
    {
        var seen = new HashSet<(int Side, PlayerId Player)>();
        foreach (var record in context.Game.Lineups)
        {
            if (seen.Add((record.Side, record.Player)))
                context.Tables.Players.Add(Player(context, record));
        }
        foreach (var team in context.Teams)
            context.Tables.Teams.Add(Team(context, team));
        if (context.Tables.Game.VenueId is { } venue)
            context.Tables.Venues.Add(new VenueRow { VenueId = venue, Season = context.Year });
    }

    // Who is on no roster - postseason zips have those of few teams - is known by the name in the game.
    private static PlayerRow Player(GameContext context, in LineupRecord record)
    {
        var id = context.Texts.Of(record.Player);
        var player = context.Season.Find(context.Teams[record.Side], record.Player);
        return new PlayerRow
        {
            PlayerId = id,
            RetroId = id,
            Team = context.Teams[record.Side],
            Season = context.Year,
            FullName = player is null ? OrNull(record.Name) : $"{player.FirstName} {player.LastName}",
            FirstName = OrNull(player?.FirstName),
            LastName = OrNull(player?.LastName),
            Bats = Letters.Hand(player?.Bats ?? '?'),
            Throws = Letters.Hand(player?.Throws ?? '?'),
            Position = OrNull(player?.Position),
        };
    }

    private static TeamRow Team(GameContext context, string code)
    {
        var team = context.Season.Teams.GetValueOrDefault(code);
        var known = TeamCodes.OfRetro(code, context.Year);
        return new TeamRow
        {
            Team = code,
            Season = context.Year,
            MlbId = known?.MlbId,
            Abbreviation = known?.Abbreviation,
            League = OrNull(team?.League),
            City = OrNull(team?.City),
            Nickname = OrNull(team?.Nickname),
            FullName = team is null ? null : $"{team.City} {team.Nickname}",
        };
    }

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
