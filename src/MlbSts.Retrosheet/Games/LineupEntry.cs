namespace MlbSts.Retrosheet;

/// <summary>The player who holds a place in the batting order at the moment; place 0 is a pitcher who does not bat.</summary>
internal struct LineupEntry
{
    public PlayerId Id;

    /// <summary>As the record says.</summary>
    public byte Position;

    /// <summary>Came in to bat or run for the designated hitter.</summary>
    public bool ForDesignatedHitter;

    /// <summary>The number of the first play after he came in.</summary>
    public int Since;
    public char Bats;
    public char Throws;
    public bool Starter;

    /// <summary>The position he counts as: who bats or runs for the designated hitter is the designated hitter.</summary>
    public readonly byte EffectivePosition => ForDesignatedHitter ? (byte)Lineup.DesignatedHitter : Position;
}
