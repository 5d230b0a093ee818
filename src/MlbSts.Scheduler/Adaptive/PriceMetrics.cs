using System.Diagnostics.Metrics;

namespace MlbSts.Scheduler.Adaptive;

/// <summary>Shows the price.</summary>
internal sealed class PriceMetrics
{
    private readonly Gauge<double> _price;
    private readonly Gauge<double> _requests;
    private readonly Gauge<double> _ease;

    public PriceMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("MlbSts.Scheduler");
        _price = meter.CreateGauge<double>("mlbsts.polling.price", "s", "What a poll may cost in seconds of staleness.");
        _requests = meter.CreateGauge<double>(
            "mlbsts.polling.game.hour.requests",
            "{request}",
            "Requests an hour of a game under way that the price comes to."
        );
        _ease = meter.CreateGauge<double>("mlbsts.polling.ease", "1", "The part of the budget that strain leaves: 1 all of it.");
    }

    public void Set(PollPriceRecord price)
    {
        _price.Record(price.Price);
        _requests.Record(price.RequestsPerGameHour);
        _ease.Record(price.Ease);
    }
}
