namespace MlbSts.Retrosheet.Files;

/// <summary>One team of a season, a row of TEAMyyyy.</summary>
/// <param name="Code">Three letters, for example <c>ATL</c>.</param>
/// <param name="League">A, N, F ...</param>
/// <param name="City">City.</param>
/// <param name="Nickname">Nickname.</param>
public sealed record Team(string Code, string League, string City, string Nickname);
