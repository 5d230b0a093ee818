using System.Globalization;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Logging;
using MlbSts.Messaging.Connection;

namespace MlbSts.Messaging.Bootstrap;

/// <summary>
/// Sees to it that a member that died is missed soon. With the consumer protocol (KIP-848) the session timeout is a setting of the group at
/// the broker, 45 s where nothing is said, and no less than the broker's <c>group.consumer.min.session.timeout.ms</c>, 45 s by default too;
/// with the classic protocol the member names it itself.
/// </summary>
internal sealed partial class GroupSessions(KafkaOptions options, IEnumerable<SharedGroup> shared, ILogger logger)
{
    private const string SessionTimeout = "consumer.session.timeout.ms";
    private const string Heartbeat = "consumer.heartbeat.interval.ms";
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Shortens the sessions where that may be, and says which protocol the groups speak.</summary>
    public async Task<GroupProtocol> AgreeAsync(IAdminClient admin)
    {
        var asked = GroupProtocols.Names[options.GroupProtocol];
        var groups = shared.Select(group => options.Prefixed(group.Id)).ToList();
        if (asked == GroupProtocol.Classic || groups.Count == 0)
            return asked ?? GroupProtocol.Classic;
        try
        {
            await ShortenAsync(admin, groups).ConfigureAwait(false);
            return GroupProtocol.Consumer;
        }
        catch (KafkaException e)
        {
            if (asked is null)
                Log.ClassicGroups(logger, Reason(e), options.SessionTimeoutSeconds);
            else
                Log.LongSessions(logger, Reason(e), options.SessionTimeoutSeconds);
            return asked ?? GroupProtocol.Classic;
        }
    }

    private async Task ShortenAsync(IAdminClient admin, List<string> groups)
    {
        var found = await admin
            .DescribeConfigsAsync(groups.Select(Resource), new DescribeConfigsOptions { RequestTimeout = RequestTimeout })
            .ConfigureAwait(false);
        var tooLong = found.Where(group => SessionOf(group) > options.SessionTimeoutSeconds * 1000).ToList();
        if (tooLong.Count == 0)
            return;
        await admin
            .IncrementalAlterConfigsAsync(
                tooLong.ToDictionary(
                    group => Resource(group.ConfigResource.Name),
                    _ => new List<ConfigEntry>
                    {
                        Set(SessionTimeout, options.SessionTimeoutSeconds * 1000),
                        Set(Heartbeat, options.HeartbeatMilliseconds),
                    }
                ),
                new IncrementalAlterConfigsOptions { RequestTimeout = RequestTimeout }
            )
            .ConfigureAwait(false);
        Log.SessionsShortened(logger, tooLong.Select(group => group.ConfigResource.Name), options.SessionTimeoutSeconds);
    }

    /// <summary>A broker that does not tell is one that does not know the setting.</summary>
    private static int SessionOf(DescribeConfigsResult group) =>
        group.Entries.GetValueOrDefault(SessionTimeout)?.Value is { } value
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? milliseconds
            : int.MaxValue;

    private static ConfigResource Resource(string group) => new() { Type = ResourceType.Group, Name = group };

    private static ConfigEntry Set(string name, int value) =>
        new()
        {
            Name = name,
            Value = value.ToString(CultureInfo.InvariantCulture),
            IncrementalOperation = AlterConfigOpType.Set,
        };

    private static string Reason(KafkaException e) =>
        e switch
        {
            IncrementalAlterConfigsException alter => alter.Results.FirstOrDefault(result => result.Error.IsError)?.Error.Reason,
            DescribeConfigsException describe => describe.Results.FirstOrDefault(result => result.Error.IsError)?.Error.Reason,
            _ => null,
        } ?? e.Error.Reason;

    private static partial class Log
    {
        [LoggerMessage(
            LogLevel.Information,
            "SessionsShortened: a dead member of {Groups} is missed after {Seconds} s",
            EventName = "SessionsShortened"
        )]
        public static partial void SessionsShortened(ILogger logger, IEnumerable<string> groups, int seconds);

        [LoggerMessage(
            LogLevel.Information,
            "ClassicGroups: the broker does not let the groups' sessions be short ({Reason}), so they speak the classic protocol, in which "
                + "a dead member is missed after {Seconds} s",
            EventName = "ClassicGroups"
        )]
        public static partial void ClassicGroups(ILogger logger, string? reason, int seconds);

        [LoggerMessage(
            LogLevel.Warning,
            "LongSessions: a dead member may be missed late, by default after 45 s in place of {Seconds} s: {Reason}. Lower "
                + "group.consumer.min.session.timeout.ms and group.consumer.min.heartbeat.interval.ms of the broker, or set "
                + "Kafka:GroupProtocol to auto",
            EventName = "LongSessions"
        )]
        public static partial void LongSessions(ILogger logger, string? reason, int seconds);
    }
}
