using System.Net;
using System.Net.Sockets;

namespace MlbSts.Standalone.Broker;

/// <summary>
/// Passes connections to a port of loopback on to another address. librdkafka's mock cluster listens on any port that is free: clients
/// knock here, and go to that port themselves once the cluster's metadata has told them.
/// </summary>
/// <param name="port">Where to listen.</param>
/// <param name="target">Where to pass on to.</param>
internal sealed class TcpRelay(int port, IPEndPoint target)
{
    /// <summary>Relays until stopped.</summary>
    /// <exception cref="SocketException">The port is taken.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(cancellationToken);
                _ = RelayAsync(client, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private async Task RelayAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(target, cancellationToken);
                var (from, to) = (client.GetStream(), server.GetStream());
                // Whoever hangs up first ends both directions.
                await Task.WhenAny(from.CopyToAsync(to, cancellationToken), to.CopyToAsync(from, cancellationToken));
            }
            catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException) { }
        }
    }
}
