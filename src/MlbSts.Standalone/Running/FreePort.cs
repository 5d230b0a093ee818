using System.Net;
using System.Net.Sockets;

namespace MlbSts.Standalone.Running;

/// <summary>A port of loopback that can be listened on.</summary>
internal static class FreePort
{
    /// <summary>The port that was asked for, the usual one where none was, or any that is free where that is taken.</summary>
    /// <param name="wanted">What was asked for; 0 for any.</param>
    /// <exception cref="IOException">It cannot be listened on, or none can.</exception>
    public static int Or(int? wanted)
    {
        try
        {
            return Listen(wanted ?? RunOptions.UsualPort);
        }
        catch (IOException) when (wanted is null)
        {
            return Listen(0);
        }
    }

    /// <summary>Listens on a port for a moment.</summary>
    /// <exception cref="IOException">It cannot be listened on.</exception>
    private static int Listen(int port)
    {
        using var listener = Start(port);
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Listens on a port.</summary>
    /// <param name="port">Where, on loopback.</param>
    /// <exception cref="IOException">It cannot be listened on; the message names it as Kestrel's does.</exception>
    public static TcpListener Start(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException exception)
        {
            listener.Dispose();
            throw new IOException(
                FormattableString.Invariant($"Failed to bind to address 127.0.0.1:{port}: {exception.Message}"),
                exception
            );
        }
    }
}
