namespace MlbSts.Messaging.Messages;

/// <summary>What became of a command.</summary>
public enum CommandOutcome
{
    /// <summary>It is so now, or was so already.</summary>
    Done,

    /// <summary>Nothing was changed.</summary>
    Refused,
}
