namespace MlbSts.Retrosheet.Records;

/// <summary>A record that cannot be understood; caught by the reader, which sets the game aside.</summary>
internal sealed class BadRecordException(string reason) : Exception(reason);
