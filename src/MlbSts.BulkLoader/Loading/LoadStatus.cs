namespace MlbSts.BulkLoader.Loading;

/// <summary>How a load stands.</summary>
public enum LoadStatus
{
    /// <summary>Waits for its turn.</summary>
    Waiting,

    /// <summary>Is being done.</summary>
    Running,

    /// <summary>Is done; what could not be loaded is named in the report.</summary>
    Completed,

    /// <summary>Was cut off; asking for the same again goes on.</summary>
    Failed,

    /// <summary>Was given up because somebody asked for it; asking for the same again goes on.</summary>
    Cancelled,
}
