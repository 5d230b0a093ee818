using MlbSts.Games.Tables;

namespace MlbSts.Games.Tables;

/// <summary>One row for every ballpark of the season and phase.</summary>
[Table("venues", "One row for every ballpark of the season and phase.", Order = "venue_id")]
public sealed record VenueRow : TableRow
{
    /// <summary>MLB's number, or Retrosheet's park code.</summary>
    [Column("MLB's number, or Retrosheet's park code.", StatsApi = "gameData.venue.id", Gameday = "venue_id", Retrosheet = "info,site")]
    public string VenueId { get; init; } = "";

    /// <summary>The season.</summary>
    [Column("The season.")]
    public int Season { get; init; }

    /// <summary>Name.</summary>
    [Column("Name.", StatsApi = "gameData.venue.name", Gameday = "venue_name")]
    public string? Name { get; init; }

    /// <summary>City.</summary>
    [Column("City.", StatsApi = "venue.location.city")]
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    [Column("State or province.", StatsApi = "venue.location.stateAbbrev")]
    public string? State { get; init; }

    /// <summary>Country.</summary>
    [Column("Country.", StatsApi = "venue.location.country")]
    public string? Country { get; init; }

    /// <summary>Latitude.</summary>
    [Column("Latitude.", Unit = "degrees", StatsApi = "venue.location.defaultCoordinates.latitude")]
    public double? Latitude { get; init; }

    /// <summary>Longitude.</summary>
    [Column("Longitude.", Unit = "degrees", StatsApi = "venue.location.defaultCoordinates.longitude")]
    public double? Longitude { get; init; }

    /// <summary>Elevation.</summary>
    [Column("Elevation.", Unit = "ft", StatsApi = "venue.location.elevation")]
    public int? ElevationFt { get; init; }

    /// <summary>Capacity.</summary>
    [Column("Capacity.", Unit = "people", StatsApi = "venue.fieldInfo.capacity")]
    public int? Capacity { get; init; }

    /// <summary>Surface of the field.</summary>
    [Column("Surface of the field.", StatsApi = "venue.fieldInfo.turfType")]
    public string? Surface { get; init; }

    /// <summary>Roof.</summary>
    [Column("Roof.", StatsApi = "venue.fieldInfo.roofType")]
    public string? Roof { get; init; }
}
