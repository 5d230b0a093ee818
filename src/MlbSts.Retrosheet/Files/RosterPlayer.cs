using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Files;

/// <summary>One player of a roster file.</summary>
/// <param name="Id">Retrosheet's code.</param>
/// <param name="LastName">Surname.</param>
/// <param name="FirstName">First name in use.</param>
/// <param name="Bats">L, R, B for both, or ? where not known.</param>
/// <param name="Throws">L, R, B for both, or ? where not known.</param>
/// <param name="Team">The team's code.</param>
/// <param name="Position">Main position, as the file has it; empty in some years.</param>
public sealed record RosterPlayer(PlayerId Id, string LastName, string FirstName, char Bats, char Throws, string Team, string Position);
