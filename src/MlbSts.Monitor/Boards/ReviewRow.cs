using MlbSts.Domain;

namespace MlbSts.Monitor.Boards;

/// <summary>Something that waits for a person.</summary>
/// <param name="Key">Its key in <c>mlb-state</c>.</param>
/// <param name="Game">The game: a gamePk in digits, or a Retrosheet id.</param>
/// <param name="GamePk">The game's number, where known.</param>
/// <param name="Reason">One word, such as <c>rule-broken</c>; <c>unreadable</c> where the item itself cannot be read.</param>
/// <param name="Details">For people.</param>
/// <param name="RaisedAt">Since when.</param>
public sealed record ReviewRow(string Key, string Game, GamePk? GamePk, string Reason, string Details, DateTimeOffset RaisedAt);
