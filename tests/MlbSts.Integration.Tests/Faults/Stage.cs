using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Messaging;
using MlbSts.ServiceDefaults;

namespace MlbSts.Integration.Tests.Faults;

/// <summary>A running installation, and all that can be broken in it.</summary>
internal sealed partial class Stage(
    Installation processes,
    Uri simulator,
    OwnKafka kafka,
    Gate store,
    Gate api,
    TimeSpan lasts,
    ITestOutputHelper output
) : IDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(6);

    // Two Schedulers and three Scrapers: the session of a dead one ends after 6 s, then others take over.
    private static readonly TimeSpan MostWithoutPolls = TimeSpan.FromSeconds(15);

    private static readonly int Partitions = Topics.All.Single(topic => topic.Name == Topics.PollResults).Partitions;

    private readonly HttpClient _http = new() { BaseAddress = simulator };
    private readonly long _began = TimeProvider.System.GetTimestamp();

    public Installation Processes => processes;

    public OwnKafka Kafka => kafka;

    public Gate Store => store;

    public Gate Api => api;

    /// <summary>How long a fault lasts.</summary>
    public TimeSpan Lasts => lasts;

    public IReadOnlyList<Installation.Member> Services => [.. processes.Members.Where(one => one.Service != ServiceEndpoint.Simulator)];

    public IReadOnlyList<Installation.Member> Of(ServiceEndpoint service) => [.. processes.Members.Where(one => one.Service == service)];

    public void Dispose() => _http.Dispose();

    public void Say(string what) =>
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(_began).TotalSeconds, 6:0.0} s: {what}")
        );

    public async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Most, $"It never came true: {what}.\n{processes.Output}");
            await WaitAsync(0.25);
        }
    }

    public static Task WaitAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System, CancellationToken.None);

    /// <summary>Breaks something, sees that the check of these services tells it, and mends it after the time that faults last.</summary>
    /// <param name="breaks">Breaks it.</param>
    /// <param name="mends">Mends it.</param>
    /// <param name="check">The check in health.</param>
    /// <param name="tellers">Who must tell it.</param>
    /// <param name="oneOf">One of these at least must tell it: who has no game just then does not notice.</param>
    public async Task DuringAsync(
        Func<Task> breaks,
        Func<Task> mends,
        string check,
        IReadOnlyList<Installation.Member> tellers,
        IReadOnlyList<Installation.Member>? oneOf = null
    )
    {
        var began = TimeProvider.System.GetTimestamp();
        await breaks();
        foreach (var teller in tellers)
            await AssertToldAsync(teller, check);
        if (oneOf is not null)
            await UntilAsync(
                async () =>
                    (await Task.WhenAll(oneOf.Select(one => StatusAsync(one, check)))).Any(status => status is "Unhealthy" or "Degraded"),
                $"one {oneOf[0].Service.Name}: {check} tells it"
            );
        if (lasts - TimeProvider.System.GetElapsedTime(began) is { Ticks: > 0 } rest)
            await WaitAsync(rest.TotalSeconds);
        await mends();
        foreach (var teller in tellers.Concat(oneOf ?? []))
            await UntilAsync(async () => await StatusAsync(teller, check) == "Healthy", $"{teller.Service.Name}: {check} is healthy again");
        Say($"  told by {check} of {tellers.Count} services, and well again");
    }

    /// <summary>Kills processes, and prints how long games that were being polled went without.</summary>
    /// <param name="members">Whom.</param>
    /// <param name="andPolls">Polls must go on while they are dead.</param>
    public async Task KillAsync(IReadOnlyList<Installation.Member> members, bool andPolls)
    {
        var polled = new List<int>();
        if (andPolls)
            await UntilAsync(() => Task.FromResult((polled = OftenPolled()).Count >= 2), "two games are polled again and again");
        var at = TimeProvider.System.GetTimestamp();
        foreach (var member in members)
            await member.Process.KillAsync();
        var names = string.Join(" and ", members.Select(member => member.Service.Name));
        if (andPolls)
        {
            var without = new Dictionary<int, double>();
            while (
                !polled.TrueForAll(without.ContainsKey) && Seconds(at, TimeProvider.System.GetTimestamp()) < MostWithoutPolls.TotalSeconds
            )
            {
                foreach (var poll in Api.Polls.Where(poll => Seconds(at, poll.At) > 0.5))
                    without.TryAdd(poll.GamePk, Seconds(at, poll.At));
                await WaitAsync(0.1);
            }
            var late = polled.Except(without.Keys).ToList();
            Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {names} killed: {polled.Count} games polled again after {string.Join(", ", polled.Select(game => without.GetValueOrDefault(game, double.NaN).ToString("0.0 s", CultureInfo.InvariantCulture)))}"
                )
            );
            if (late.Count > 0)
                Assert.Fail(
                    $"{string.Join(", ", late)} was not polled within {MostWithoutPolls} of the death of {names}.\n{processes.Output}"
                );
        }
        foreach (var member in members)
            await Installation.StartAgainAsync(member);
        foreach (var member in members)
            await UntilAsync(
                async () => await processes.HealthAsync(member) is { } health && health.GetProperty("status").GetString() == "Healthy",
                $"{member.Service.Name} is healthy again"
            );
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {names} healthy again {Seconds(at, TimeProvider.System.GetTimestamp()):0.0} s after the death"
            )
        );
    }

    /// <summary>The Scheduler that has the most of the games that are polled: its death must be felt.</summary>
    public async Task<Installation.Member> BusiestSchedulerAsync()
    {
        await UntilAsync(() => Task.FromResult(OftenPolled().Count >= 2), "two games are polled again and again");
        var polled = OftenPolled();
        var owned = new List<(Installation.Member Scheduler, int Games)>();
        foreach (var scheduler in Of(ServiceEndpoint.Scheduler))
        {
            var partitions = Partition()
                .Matches(await processes.MetricsAsync(scheduler))
                .Select(line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture))
                .ToHashSet();
            owned.Add((scheduler, polled.Count(game => partitions.Contains(KeyPartitioner.PartitionOf($"{game}", Partitions)))));
        }
        return owned.MaxBy(one => one.Games).Scheduler;
    }

    /// <summary>The check is not healthy, and the metric says so.</summary>
    public async Task AssertToldAsync(Installation.Member teller, string check)
    {
        await UntilAsync(
            async () => await StatusAsync(teller, check) is "Unhealthy" or "Degraded",
            $"{teller.Service.Name}: {check} tells it"
        );
        await UntilAsync(
            async () =>
                Gauge()
                    .Matches(await processes.MetricsAsync(teller))
                    .Any(line => line.Groups[1].Value == check && line.Groups[2].Value != "0"),
            $"{teller.Service.Name}: the metric of {check} tells it"
        );
    }

    public async Task<DateTimeOffset> LeagueTimeAsync()
    {
        using var clock = JsonDocument.Parse(await _http.GetStringAsync("/simulator/clock"));
        return clock.RootElement.GetProperty("now").GetDateTimeOffset();
    }

    /// <summary>The games that will be final.</summary>
    public async Task<IReadOnlyList<GamePk>> FinalsAsync()
    {
        using var plan = JsonDocument.Parse(await _http.GetStringAsync("/simulator/plan"));
        return
        [
            .. plan
                .RootElement.GetProperty("games")
                .EnumerateArray()
                .Where(game => game.GetProperty("outcome").GetString() == "Final")
                .Select(game => new GamePk(game.GetProperty("gamePk").GetInt32())),
        ];
    }

    /// <summary>SHA-256 of a game's document as the API has it now.</summary>
    public async Task<string> HashAsync(GamePk gamePk)
    {
        var feed = await _http.GetByteArrayAsync($"/api/v1.1/game/{gamePk}/feed/live");
        return Convert.ToHexStringLower(SHA256.HashData(JsonTree.ParseOwned(feed).ToUtf8()));
    }

    private async Task<string?> StatusAsync(Installation.Member member, string check) =>
        await processes.HealthAsync(member) is { } health && health.GetProperty("checks").TryGetProperty(check, out var one)
            ? one.GetProperty("status").GetString()
            : null;

    /// <summary>Games whose polls came in a row within the last five seconds.</summary>
    private List<int> OftenPolled()
    {
        var now = TimeProvider.System.GetTimestamp();
        return
        [
            .. Api
                .Polls.Where(poll => Seconds(poll.At, now) < 5)
                .GroupBy(poll => poll.GamePk)
                .Where(polls => polls.Count() >= 5)
                .Select(polls => polls.Key),
        ];
    }

    private static double Seconds(long from, long to) => TimeProvider.System.GetElapsedTime(from, to).TotalSeconds;

    [GeneratedRegex("^mlbsts_messaging_consumer_lag\\{.*group=\"scheduler\".*partition=\"([0-9]+)\"", RegexOptions.Multiline)]
    private static partial Regex Partition();

    [GeneratedRegex("^mlbsts_health_status\\{.*check=\"([a-z-]+)\".*\\} ([0-9])", RegexOptions.Multiline)]
    private static partial Regex Gauge();
}
