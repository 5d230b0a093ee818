namespace MlbSts.Simulator.Faults;

/// <summary>How often answers of the API go wrong, from <c>Simulator:Faults:*</c>: shares of the requests, 0 to 1.</summary>
public sealed class FaultOptions
{
    /// <summary>The share of every kind that has none of its own.</summary>
    public double All { get; set; }

    /// <summary>429 with <c>Retry-After: 1</c>.</summary>
    public double? RateLimited { get; set; }

    /// <summary>500 with the API's error body.</summary>
    public double? ServerError { get; set; }

    /// <summary>An answer that comes late.</summary>
    public double? Slow { get; set; }

    /// <summary>How late, in real seconds.</summary>
    public double SlowSeconds { get; set; } = 2;

    /// <summary>A body that ends in the middle.</summary>
    public double? CutOffBody { get; set; }

    /// <summary>A page of HTML in place of JSON, with status 200 or 403.</summary>
    public double? HtmlPage { get; set; }

    /// <summary>Of the differences: operations that do not fit the document, or make it contradict itself.</summary>
    public double? WrongPatch { get; set; }

    /// <summary>An earlier state of the game or the schedule.</summary>
    public double? StaleAnswer { get; set; }

    /// <summary>A status that nobody has seen before.</summary>
    public double? UnknownStatus { get; set; }

    /// <summary>What the choice of the faulty answers depends on.</summary>
    public int FaultSeed { get; set; } = 1;

    /// <summary>The share of a kind.</summary>
    public double RateOf(FaultKind kind) =>
        kind switch
        {
            FaultKind.RateLimited => RateLimited,
            FaultKind.ServerError => ServerError,
            FaultKind.Slow => Slow,
            FaultKind.CutOffBody => CutOffBody,
            FaultKind.HtmlPage => HtmlPage,
            FaultKind.WrongPatch => WrongPatch,
            FaultKind.StaleAnswer => StaleAnswer,
            FaultKind.UnknownStatus => UnknownStatus,
            _ => 0,
        } ?? All;
}
