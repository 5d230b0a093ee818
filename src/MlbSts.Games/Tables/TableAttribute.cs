namespace MlbSts.Games.Tables;

/// <summary>
/// Makes a row type a table of the lake. What one row is stands in the type's summary: the data dictionary takes it from there.
/// </summary>
/// <param name="name">The table's name, for example <c>plays</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TableAttribute(string name) : Attribute
{
    /// <summary>The table's name.</summary>
    public string Name { get; } = name;

    /// <summary>The order of the rows in a file, in words: <c>game</c> stands for date, home team and number.</summary>
    public string Order { get; init; } = "";
}
