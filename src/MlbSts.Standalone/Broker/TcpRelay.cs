using System.Net;
using System.Net.Sockets;
using MlbSts.Standalone.Running;

namespace MlbSts.Standalone.Broker;

/// <summary>
/// Passes connections to a port of loopback on to another address. librdkafka's mock cluster listens on any port that is free: clients
/// knock here, and go to that port themselves once the cluster's metadata has told them.
/// </summary>
internal sealed class TcpRelay : IDisposable
{
    private readonly TcpListener _listener;
    private readonly IPEndPoint _target;

    private TcpRelay(TcpListener listener, IPEndPoint target) => (_listener, _target) = (listener, target);

    /// <summary>Begins to listen.</summary>
    /// <param name="port">Where, on loopback.</param>
    /// <param name="target">Where to pass on to.</param>
    /// <exception cref="IOException">The port cannot be listened on.</exception>
    public static TcpRelay Listen(int port, IPEndPoint target) => new(FreePort.Start(port), target);

    public void Dispose() => _listener.Dispose();

    /// <summary>Relays until stopped.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(cancellationToken);
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
                await server.ConnectAsync(_target, cancellationToken);
                var (from, to) = (client.GetStream(), server.GetStream());
                // Whoever hangs up first ends both directions.
                await Task.WhenAny(from.CopyToAsync(to, cancellationToken), to.CopyToAsync(from, cancellationToken));
            }
            catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException) { }
        }
    }
}
