namespace MlbSts.Lake.Building;

/// <summary>A table's new version in the making.</summary>
internal interface ITableBuild : IDisposable
{
    string Name { get; }

    /// <summary>Writes the slots' rows: the new ones, or those of the present version.</summary>
    void Write(IEnumerable<ReadSlot> slots);

    /// <summary>The finished file.</summary>
    BuiltTable Close();
}
