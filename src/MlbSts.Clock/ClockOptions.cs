namespace MlbSts.Clock;

/// <summary>Which time the services plan by (<c>Clock:*</c>).</summary>
public sealed class ClockOptions
{
    /// <summary>The Simulator whose league time is followed, for example <c>http://127.0.0.1:5110</c>; empty means the real time.</summary>
    public Uri? Follow { get; set; }
}
