using System.Globalization;

namespace MlbSts.Messaging.Bootstrap;

/// <summary>The topics of this installation, dead letters included.</summary>
internal static class TopicPlan
{
    private static readonly TimeSpan DeadLetterRetention = TimeSpan.FromDays(30);

    public static List<TopicSettings> Create(KafkaOptions options) => Create(options.TopicPrefix);

    public static List<TopicSettings> Create(string prefix) =>
        [
            .. Topics.All.SelectMany(topic =>
                new[]
                {
                    topic with
                    {
                        Name = prefix + topic.Name,
                    },
                    new TopicSettings(prefix + Topics.DeadLetterOf(topic.Name), 1, DeadLetterRetention),
                }
            ),
        ];

    /// <summary>The broker's names and values for what a topic must be.</summary>
    public static Dictionary<string, string> SettingsOf(TopicSettings topic) =>
        new()
        {
            ["cleanup.policy"] = topic.Compacted ? "compact" : "delete",
            ["retention.ms"] = topic.Retention.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        };
}
