namespace MlbSts.Messaging.Tests.Behaviour;

public sealed class OnTheMockCluster : MessagingBehaviour
{
    protected override TestBroker CreateBroker() => TestBroker.StartEmbedded();
}
