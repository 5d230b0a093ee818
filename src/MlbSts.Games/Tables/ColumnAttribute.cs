namespace MlbSts.Games.Tables;

/// <summary>
/// Makes a property of a row a column. Its name is the property's in snake case; its type is <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="bool"/>,
/// <see cref="double"/>, <see cref="DateOnly"/> or <see cref="DateTime"/> (UTC), the last six also nullable. A string is null where nothing is known.
/// </summary>
/// <param name="meaning">What a value says, for the data dictionary.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string meaning) : Attribute
{
    /// <summary>What a value says.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>The unit of measure, for example <c>mph</c>; empty for counts, names and codes.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it is in a Stats API feed; empty where that has no such thing.</summary>
    public string StatsApi { get; init; } = "";

    /// <summary>Where it is in the old Gameday XML.</summary>
    public string Gameday { get; init; } = "";

    /// <summary>Where it is in a Retrosheet event file, or the cwevent field it equals.</summary>
    public string Retrosheet { get; init; } = "";
}
