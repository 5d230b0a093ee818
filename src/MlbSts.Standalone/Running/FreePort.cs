using System.Net;
using System.Net.Sockets;

namespace MlbSts.Standalone.Running;

/// <summary>A port of loopback that can be listened on.</summary>
internal static class FreePort
{
    /// <summary>The wanted port, or any that is free where it is 0 or taken.</summary>
    public static int Or(int wanted)
    {
        if (wanted != 0 && TryListen(wanted) is not null)
            return wanted;
        return TryListen(0) ?? throw new RunRefusedException("No port of 127.0.0.1 is free.");
    }

    private static int? TryListen(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
