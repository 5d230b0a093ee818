using MlbSts.Games.Tables;

namespace MlbSts.Games.Sources;

/// <summary>Reads games into the tables.</summary>
public interface IGameReader : IDisposable
{
    /// <summary>The rows of a game, in the order of the game, without provenance.</summary>
    /// <exception cref="GameRefusedException">The game cannot be read; the message says why.</exception>
    GameTables Read(FoundGame game);
}
