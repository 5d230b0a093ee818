namespace MlbSts.Retrosheet.Files;

/// <summary>
/// What the name of an event file says: <c>1982ATL.EVN</c> holds the home games of Atlanta in 1982, National League, with full play by
/// play.
/// </summary>
/// <param name="Year">The season.</param>
/// <param name="Team">The home team's code, or the series for other games (<c>ALCS</c>, <c>WS</c>, <c>AS</c>); empty where a file holds a
/// whole league (<c>1938.EDN</c>).</param>
/// <param name="Kind">How much the file knows.</param>
/// <param name="League">The last letter of the extension: A American, N National, F Federal, R Negro leagues, E games between leagues, and
/// so on.</param>
public sealed record EventFileName(int Year, string Team, EventFileKind Kind, char League)
{
    /// <summary>Recognises an event file by its name; folders before it are ignored.</summary>
    public static bool TryParse(string path, out EventFileName? name)
    {
        name = null;
        var file = path.AsSpan(path.AsSpan().LastIndexOfAny('/', '\\') + 1);
        var dot = file.LastIndexOf('.');
        if (dot < 4 || file.Length - dot != 4 || char.ToUpperInvariant(file[dot + 1]) != 'E' || !char.IsAsciiLetter(file[dot + 3]))
            return false;
        EventFileKind? kind = char.ToUpperInvariant(file[dot + 2]) switch
        {
            'V' => EventFileKind.PlayByPlay,
            'D' => EventFileKind.Deduced,
            'B' => EventFileKind.BoxScore,
            _ => null,
        };
        if (kind is null || !int.TryParse(file[..4], out var year) || year < 1800)
            return false;
        name = new EventFileName(year, file[4..dot].ToString().ToUpperInvariant(), kind.Value, char.ToUpperInvariant(file[dot + 3]));
        return true;
    }
}
