namespace MlbSts.Simulator.Clubs;

/// <summary>An invented player.</summary>
/// <param name="Id">In a range the API has not reached.</param>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="Number">On the shirt.</param>
/// <param name="Bats">L, R or S.</param>
/// <param name="Throws">L or R.</param>
/// <param name="Position">What he usually plays.</param>
/// <param name="BirthDate">Invented too.</param>
/// <param name="Season">What he has done before today.</param>
internal sealed record Player(
    int Id,
    string FirstName,
    string LastName,
    string Number,
    char Bats,
    char Throws,
    Position Position,
    DateOnly BirthDate,
    SeasonSoFar Season
)
{
    public string FullName { get; } = $"{FirstName} {LastName}";

    public string Link { get; } = $"/api/v1/people/{Id}";

    public bool IsPitcher => Position.Code == "1";
}
