namespace MlbSts.Games.Sources.Retrosheet;

/// <summary>The records of one game in an event file, found without reading the plays.</summary>
/// <param name="Id">As the <c>id</c> record has it.</param>
/// <param name="Offset">The first byte.</param>
/// <param name="Line">The line it begins on, from 1.</param>
internal sealed record GameSlice(string Id, int Offset, int Line)
{
    /// <summary>Bytes up to the next game.</summary>
    public int Length { get; set; }

    /// <summary>The visiting team: <c>info,visteam</c>.</summary>
    public string Visitor { get; set; } = "";

    /// <summary>The value of <c>info,gametype</c>; null in older files.</summary>
    public string? GameType { get; set; }
}
