using MlbSts.Retrosheet.Files;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>A file of a folder or zip.</summary>
/// <param name="Name">Its name there, with forward slashes.</param>
/// <param name="LastWrite">When it was last written. A zip keeps a clock without a zone: it is taken as UTC, so that it is the same on
/// every machine.</param>
public sealed record StoredFile(string Name, DateTimeOffset LastWrite)
{
    private const string RosterExtension = ".ROS";
    private const string TeamPrefix = "TEAM";

    /// <summary>The name without folders, upper case.</summary>
    public string BareName { get; } = Name[(Name.LastIndexOf('/') + 1)..].ToUpperInvariant();

    /// <summary>What the name of an event file says; null for other files.</summary>
    public EventFileName? Event { get; } = EventFileName.TryParse(Name, out var name) ? name : null;

    /// <summary>ANA2016.ROS</summary>
    public bool IsRoster => BareName.EndsWith(RosterExtension, StringComparison.Ordinal) && BareName.Length > RosterExtension.Length + 4;

    /// <summary>TEAM2016</summary>
    public bool IsTeams => BareName.Length == TeamPrefix.Length + 4 && BareName.StartsWith(TeamPrefix, StringComparison.Ordinal);

    /// <summary>Whether games are read from it or with it.</summary>
    public bool IsOfUse => Event is not null || IsRoster || IsTeams;

    /// <summary>Whether it is the team file or a roster of a season.</summary>
    public bool Describes(int season) =>
        IsTeams
            ? BareName.AsSpan(TeamPrefix.Length).SequenceEqual($"{season}")
            : IsRoster && BareName.EndsWith($"{season}{RosterExtension}", StringComparison.Ordinal);
}
