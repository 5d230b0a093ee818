namespace MlbSts.Messaging.Consuming;

/// <summary>What a consumer was told to do.</summary>
internal sealed class ConsumerPlan(string groupId)
{
    private readonly Dictionary<(string Topic, string Type), Func<IServiceProvider, MessageRoute>> _routes = [];

    public string GroupId => groupId;

    public StartPosition Start { get; set; }

    /// <summary>Other processes are members too, or may be.</summary>
    public bool IsShared { get; set; } = true;

    public int? Concurrency { get; set; }

    public List<(string Topic, Func<IServiceProvider, IPartitionListener> Resolve)> Listeners { get; } = [];

    public IEnumerable<string> Topics => _routes.Keys.Select(route => route.Topic).Distinct(StringComparer.Ordinal);

    public void Add(string topic, string type, Func<IServiceProvider, MessageRoute> create)
    {
        if (!_routes.TryAdd((topic, type), create))
            throw new ArgumentException(
                $"The consumer '{groupId}' has a handler for {type} already: a second one needs a group of its own."
            );
    }

    /// <summary>Refuses a plan that can do nothing.</summary>
    public void Check()
    {
        if (_routes.Count == 0)
            throw new ArgumentException($"The consumer '{groupId}' handles nothing: call Handle<TMessage, THandler>().");
        if (Listeners.Find(listener => !Topics.Contains(listener.Topic, StringComparer.Ordinal)) is { Topic: { } topic })
            throw new ArgumentException($"The consumer '{groupId}' listens to the partitions of {topic} but handles no message of it.");
    }

    public Dictionary<(string Topic, string Type), MessageRoute> Resolve(IServiceProvider provider) =>
        _routes.ToDictionary(route => route.Key, route => route.Value(provider));
}
