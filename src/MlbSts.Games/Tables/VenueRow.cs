namespace MlbSts.Games.Tables;

/// <summary>One row for every ballpark of the season and phase.</summary>
[Table("venues", Order = "venue_id")]
public sealed record VenueRow : TableRow
{
    /// <summary>MLB's number, or Retrosheet's park code.</summary>
    [Column]
    public string VenueId { get; init; } = "";

    /// <summary>The season.</summary>
    [Column]
    public int Season { get; init; }

    /// <summary>Name.</summary>
    [Column]
    public string? Name { get; init; }

    /// <summary>City.</summary>
    [Column]
    public string? City { get; init; }

    /// <summary>State or province.</summary>
    [Column]
    public string? State { get; init; }

    /// <summary>Country.</summary>
    [Column]
    public string? Country { get; init; }

    /// <summary>Latitude.</summary>
    [Column(Unit = "degrees")]
    public double? Latitude { get; init; }

    /// <summary>Longitude.</summary>
    [Column(Unit = "degrees")]
    public double? Longitude { get; init; }

    /// <summary>Elevation.</summary>
    [Column(Unit = "ft")]
    public int? ElevationFt { get; init; }

    /// <summary>Capacity.</summary>
    [Column(Unit = "people")]
    public int? Capacity { get; init; }

    /// <summary>Surface of the field.</summary>
    [Column]
    public string? Surface { get; init; }

    /// <summary>Roof.</summary>
    [Column]
    public string? Roof { get; init; }
}
