namespace MlbSts.ServiceDefaults.Failures;

/// <summary>What a process ends with; from 64 on those of <c>sysexits.h</c>.</summary>
public static class ExitCodes
{
    /// <summary>It did what was asked, or was told to stop.</summary>
    public const int Done = 0;

    /// <summary>It ran, and what was asked is not done.</summary>
    public const int NotDone = 1;

    /// <summary>An option of the command line is wrong.</summary>
    public const int Usage = 64;

    /// <summary>A port is taken, or what it needs does not answer.</summary>
    public const int Unavailable = 69;

    /// <summary>A fault of MlbSts itself.</summary>
    public const int Software = 70;

    /// <summary>A folder or file cannot be made.</summary>
    public const int CannotCreate = 73;

    /// <summary>The disk is full, or cannot be read or written.</summary>
    public const int Disk = 74;

    /// <summary>The user of the process lacks a right.</summary>
    public const int NoPermission = 77;

    /// <summary>A setting is wrong.</summary>
    public const int Configuration = 78;
}
