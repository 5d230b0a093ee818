using MlbSts.TestSupport;

namespace MlbSts.Messaging.Tests.Behaviour;

public sealed class OnARealBroker : MessagingBehaviour
{
    protected override TestBroker CreateBroker() => TestBroker.Real(TestServers.Kafka);
}
