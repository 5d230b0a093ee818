using System.Security.Cryptography;
using MlbSts.Retrosheet.Files;

namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The team file and the rosters of a season: read once, for all its games.</summary>
public sealed class SeasonDescription
{
    private readonly Dictionary<string, byte[]> _digests = [];
    private readonly string _teamFile;
    private readonly int _year;

    private SeasonDescription(int year)
    {
        _year = year;
        _teamFile = $"TEAM{year}";
    }

    /// <summary>Teams and players.</summary>
    public Season Season { get; } = new();

    /// <summary>Reads them.</summary>
    /// <param name="files">Where they are.</param>
    /// <param name="year">The season.</param>
    /// <param name="refused">Gets the name of each file that cannot be used or only in parts, and why.</param>
    public static SeasonDescription Read(IFileSet files, int year, Action<string, string> refused)
    {
        var description = new SeasonDescription(year);
        foreach (var file in files.Files.Where(file => file.Describes(year)))
        {
            try
            {
                description.Add(file, files.Read(file), refused);
            }
            catch (UnreadableFileException unreadable)
            {
                refused(file.Name, unreadable.Message);
            }
        }
        return description;
    }

    /// <summary>
    /// SHA-256, lower-case hex, of what a game's rows are made of: its records, the season's team file and the rosters of the two teams.
    /// </summary>
    public string ContentSha256(ReadOnlySpan<byte> records, string visitor, string home)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(records);
        foreach (var name in (ReadOnlySpan<string>)[_teamFile, $"{visitor}{_year}.ROS", $"{home}{_year}.ROS"])
        {
            if (_digests.TryGetValue(name, out var digest))
                hash.AppendData(digest);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Add(StoredFile file, byte[] content, Action<string, string> refused)
    {
        if (!_digests.TryAdd(file.BareName, SHA256.HashData(content)))
        {
            refused(file.Name, "another file of this name is in another folder of the zip; that one is used");
            return;
        }
        var errors = Season.Errors.Count;
        if (file.IsTeams)
            Season.AddTeams(file.BareName, content);
        else
            Season.AddRoster(file.BareName, content);
        foreach (var error in Season.Errors.Skip(errors))
            refused(file.Name, $"line {error.Line} is left out, the others are used: {error.Reason}");
    }
}
