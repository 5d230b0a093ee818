namespace MlbSts.Monitor.Boards;

/// <summary>How something is coloured.</summary>
public enum Tone
{
    /// <summary>Nothing happens yet.</summary>
    Dim,

    /// <summary>It is held up.</summary>
    Waiting,

    /// <summary>It goes on.</summary>
    Live,

    /// <summary>It is over.</summary>
    Done,

    /// <summary>Somebody should look.</summary>
    Bad,
}
