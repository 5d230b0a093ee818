using MlbSts.Games.Sources.PlayByPlay;
using MlbSts.Games.Tables;
using MlbSts.Json;
using MlbSts.StatsApi.Feeds;

namespace MlbSts.Games.Sources.StatsApi;

/// <summary>
/// Rows of <c>plays</c>, <c>runners</c> and <c>pitches</c> from <c>allPlays</c>. An entry there is a plate appearance; what happens to
/// runners during it becomes an event of its own,
/// as in Retrosheet, unless it happens on the last pitch.
/// </summary>
internal sealed class FeedPlays(FeedView feed, GameTables tables, PlayBook book, FeedLineups lineups)
{
    private readonly Dictionary<bool, string> _pitchers = [];

    public void Add()
    {
        foreach (var play in feed.Plays)
            Add(play);
        book.EndHalf();
        // A game that was called in the middle of a plate appearance has pitches that no event ends.
        for (var i = tables.Pitches.Count - 1; i >= 0 && tables.Pitches[i].PlayIndex > tables.Plays.Count; i--)
            tables.Pitches[i] = tables.Pitches[i] with { PlayIndex = tables.Plays.Count };
    }

    private void Add(JsonTree entry)
    {
        var about = entry["about"];
        var isTop = about.Text("halfInning") != "bottom";
        book.EnterHalf(about.Number("inning") ?? 1, isTop);
        var turn = new FeedTurn(entry, book, lineups, tables) { Pitcher = _pitchers.GetValueOrDefault(isTop) };
        turn.Add();
        if (turn.Pitcher is { } pitcher)
            _pitchers[isTop] = pitcher;
    }
}
