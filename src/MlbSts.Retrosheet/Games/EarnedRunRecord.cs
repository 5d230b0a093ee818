using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>A <c>data,er</c> record: the official earned runs of a pitcher.</summary>
/// <param name="Pitcher">Who.</param>
/// <param name="Runs">Earned runs.</param>
public readonly record struct EarnedRunRecord(PlayerId Pitcher, int Runs);
