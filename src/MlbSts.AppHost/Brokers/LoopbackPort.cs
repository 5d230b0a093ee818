using System.Net;
using System.Net.Sockets;

namespace MlbSts.AppHost.Brokers;

/// <summary>Ports for processes that have to know theirs before they start.</summary>
internal static class LoopbackPort
{
    /// <summary>A port that nobody listens on.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
