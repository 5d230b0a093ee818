using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>The player who holds a place in the batting order at the moment; place 0 is a pitcher who does not bat.</summary>
internal struct LineupEntry
{
    public PlayerId Id;

    /// <summary>
    /// As the record says; a pinch hitter for the designated hitter is the designated hitter from the next half-inning on.
    /// </summary>
    public byte Position;
    public char Bats;
    public char Throws;
    public bool Starter;
}
