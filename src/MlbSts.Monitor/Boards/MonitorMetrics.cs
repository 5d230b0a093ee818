using System.Diagnostics.Metrics;
using MlbSts.Messaging.Messages;

namespace MlbSts.Monitor.Boards;

/// <summary>What the Monitor hears, as Prometheus metrics.</summary>
internal sealed class MonitorMetrics
{
    private readonly Counter<long> _polls;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _bytes;
    private readonly Histogram<double> _response;
    private readonly Histogram<double> _processing;
    private readonly Histogram<double> _lag;
    private readonly Histogram<double> _late;
    private readonly Counter<long> _api;
    private readonly Counter<long> _verdicts;
    private readonly Counter<long> _reviews;
    private readonly Counter<long> _filed;
    private readonly Counter<long> _rolledBack;

    public MonitorMetrics(IMeterFactory meters, GameBoard games, ReviewBoard reviews, ServiceBoard services)
    {
        var meter = meters.Create("MlbSts.Monitor");
        _polls = meter.CreateCounter<long>("mlbsts.polls", "{poll}", "Good polls, by the shape of the answer.");
        _failures = meter.CreateCounter<long>("mlbsts.polls.failed", "{poll}", "Polls that brought nothing, by kind.");
        _bytes = meter.CreateCounter<long>("mlbsts.polls.received", "By", "Bytes of answers after content decoding.");
        _response = meter.CreateHistogram<double>("mlbsts.polls.response", "ms", "From request to the last byte.");
        _processing = meter.CreateHistogram<double>("mlbsts.polls.processing", "ms", "From the last byte to stored.");
        _lag = meter.CreateHistogram<double>("mlbsts.polls.lag", "s", "From the document's timecode to stored, league time.");
        _late = meter.CreateHistogram<double>("mlbsts.polls.late", "ms", "From due to sent, league time.");
        _api = meter.CreateCounter<long>("mlbsts.api.responses", "{response}", "Answers of the Stats API, by endpoint and outcome.");
        _verdicts = meter.CreateCounter<long>("mlbsts.validations", "{document}", "Documents validated, by verdict.");
        _reviews = meter.CreateCounter<long>("mlbsts.reviews", "{item}", "Items put into the review queue, by reason.");
        _filed = meter.CreateCounter<long>("mlbsts.promotions", "{game}", "Games filed in mlb-current, by phase.");
        _rolledBack = meter.CreateCounter<long>("mlbsts.rollbacks", "{operation}", "Journaled operations undone.");
        meter.CreateObservableGauge(
            "mlbsts.games",
            () =>
                games
                    .Rows.CountBy(row => row.State)
                    .Select(pair => new Measurement<int>(pair.Value, new KeyValuePair<string, object?>("state", pair.Key.ToString()))),
            "{game}",
            "Games on the board, by state."
        );
        meter.CreateObservableGauge(
            "mlbsts.reviews.open",
            () =>
                reviews
                    .Rows.CountBy(row => row.Reason)
                    .Select(pair => new Measurement<int>(pair.Value, new KeyValuePair<string, object?>("reason", pair.Key))),
            "{item}",
            "Items that wait for a person, by reason."
        );
        meter.CreateObservableGauge(
            "mlbsts.service.up",
            () =>
                services.Rows.Select(row => new Measurement<int>(
                    row.Status == "Healthy" ? 1 : 0,
                    new("service", row.Service),
                    new("instance", row.Instance)
                )),
            "1",
            "1 where a process said within the last half minute that it is healthy."
        );
    }

    public void Add(PollCompleted poll)
    {
        _polls.Add(1, new KeyValuePair<string, object?>("shape", poll.Shape.ToString()));
        _bytes.Add(poll.Bytes);
        _response.Record(poll.ResponseMilliseconds);
        if (!poll.Changed)
            return;
        _processing.Record(poll.ProcessingMilliseconds);
        if (poll.LagSeconds is { } lag)
            _lag.Record(lag);
    }

    public void Add(PollFailed poll) => _failures.Add(1, new KeyValuePair<string, object?>("kind", poll.Kind));

    public void Add(PollTiming timing) => _late.Record(timing.LateMilliseconds);

    public void Add(ApiResponse response) => _api.Add(1, new("endpoint", response.Endpoint), new("outcome", response.Outcome));

    public void Add(GameValidated validated) =>
        _verdicts.Add(1, new KeyValuePair<string, object?>("verdict", validated.Verdict.ToString()));

    public void Add(ReviewRaised review) => _reviews.Add(1, new KeyValuePair<string, object?>("reason", review.Reason));

    public void Add(GamePromoted promoted) => _filed.Add(1, new KeyValuePair<string, object?>("phase", promoted.Phase.ToString()));

    public void AddRollback() => _rolledBack.Add(1);
}
