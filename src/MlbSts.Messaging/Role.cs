namespace MlbSts.Messaging;

/// <summary>What somebody may do; each includes those before it.</summary>
public enum Role
{
    /// <summary>See how things stand.</summary>
    Reader,

    /// <summary>Steer what runs: pause, resume, retune, poll.</summary>
    Operator,

    /// <summary>Change what is kept: load into the historical bucket.</summary>
    Admin,
}
