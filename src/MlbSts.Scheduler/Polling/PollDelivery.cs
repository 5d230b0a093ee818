namespace MlbSts.Scheduler.Polling;

/// <summary>Where the next poll of a game stands.</summary>
public enum PollDelivery
{
    /// <summary>None is planned.</summary>
    None,

    /// <summary>Not due yet.</summary>
    Planned,

    /// <summary>Due, and sent as soon as the rate limit allows.</summary>
    Due,

    /// <summary>Sent, without a result so far.</summary>
    InFlight,

    /// <summary>Sent, and without a result for too long: it is asked again.</summary>
    Lost,

    /// <summary>Held: the game is another Scheduler's.</summary>
    NotOwned,

    /// <summary>Held: the server said when it may be asked again (Retry-After).</summary>
    ServerBusy,

    /// <summary>Held: due, and polling is paused.</summary>
    Paused,
}
