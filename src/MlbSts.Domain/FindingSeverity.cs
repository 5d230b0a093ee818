namespace MlbSts.Domain;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Noted.</summary>
    Info,

    /// <summary>Odd; may be filed.</summary>
    Warning,

    /// <summary>Broken; must not be filed.</summary>
    Error,
}
