using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>Scraper: a game went from one state to another.</summary>
/// <param name="GamePk">The game.</param>
/// <param name="From">The state before; Unknown where the game was not known.</param>
/// <param name="To">The state now.</param>
/// <param name="DetailedState">The API's text for it.</param>
/// <param name="Timecode">The document's timecode.</param>
public sealed record GameStateChanged(GamePk GamePk, GameState From, GameState To, string DetailedState, Timecode? Timecode) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.GameStates;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{GamePk}/{Timecode}/{To}";
}
