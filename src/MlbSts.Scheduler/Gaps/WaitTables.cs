namespace MlbSts.Scheduler.Gaps;

/// <summary>The best waits at every price, for one model of the gaps. Made once when the model changes: no model runs at poll time.</summary>
internal sealed class WaitTables
{
    // From price to price, so that neighbours differ by less than a tenth in requests.
    private const double Lowest = 0.25;
    private const int StepsToDouble = 3;
    private const int Steps = 31;

    private readonly WaitTable[] _tables = new WaitTable[Steps];
    private readonly double[] _requestsPerHour = new double[Steps];

    /// <summary>Solves for every price; takes about a second.</summary>
    public WaitTables(GapModel model, CancellationToken cancellationToken)
    {
        Model = model;
        var solver = new WaitSolver(model);
        for (var step = 0; step < Steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _tables[step] = solver.Solve(PriceOf(step));
            _requestsPerHour[step] = _tables[step].RequestsPerHour(model);
        }
    }

    /// <summary>The gaps they are made for.</summary>
    public GapModel Model { get; }

    /// <summary>The lowest price that comes to no more than so many requests an hour of a game under way; else the highest there is.</summary>
    public double PriceFor(double requestsPerHour)
    {
        var step = Array.FindIndex(_requestsPerHour, rate => rate <= requestsPerHour);
        return PriceOf(step < 0 ? Steps - 1 : step);
    }

    /// <summary>Requests an hour of a game under way that a price comes to, by the model.</summary>
    public double RequestsPerHourAt(double price) => _requestsPerHour[StepOf(price)];

    /// <summary>The waits at the nearest price.</summary>
    public WaitTable At(double price) => _tables[StepOf(price)];

    private static double PriceOf(int step) => Lowest * Math.Pow(2, (double)step / StepsToDouble);

    private static int StepOf(double price) => Math.Clamp((int)Math.Round(StepsToDouble * Math.Log2(price / Lowest)), 0, Steps - 1);
}
