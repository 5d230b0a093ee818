namespace MlbSts.Games.Tables;

/// <summary>
/// Makes a property of a row a column. Its name is the property's in snake case; its type is <see cref="string"/>, <see cref="int"/>,
/// <see cref="long"/>,
/// <see cref="bool"/>, <see cref="double"/>, <see cref="DateOnly"/> or <see cref="DateTime"/> (UTC), the last six also nullable. A string
/// is null where nothing is
/// known. What a value says stands in the property's summary: the data dictionary takes it from there.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute : Attribute
{
    /// <summary>The unit of measure, for example <c>mph</c>; empty for counts, names and codes.</summary>
    public string Unit { get; init; } = "";
}
