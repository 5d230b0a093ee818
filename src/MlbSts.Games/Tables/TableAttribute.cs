namespace MlbSts.Games.Tables;

/// <summary>Makes a row type a table of the lake.</summary>
/// <param name="name">The table's name, for example <c>plays</c>.</param>
/// <param name="meaning">What one row is, for the data dictionary.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TableAttribute(string name, string meaning) : Attribute
{
    /// <summary>The table's name.</summary>
    public string Name { get; } = name;

    /// <summary>What one row is.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>The order of the rows in a file, in words: <c>game</c> stands for date, home team and number.</summary>
    public string Order { get; init; } = "";
}
