using MlbSts.Testing;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>In one collection with the tests that kill the broker: never at the same time.</summary>
[Collection("the real broker itself")]
public sealed class OnARealBroker : MessagingBehaviour
{
    protected override TestBroker CreateBroker() => TestBroker.Real(TestServers.Kafka);
}
