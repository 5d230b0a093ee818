using System.Net;
using System.Net.Sockets;
using MlbSts.ServiceDefaults.Failures;

namespace MlbSts.Standalone.Running;

/// <summary>A port of loopback that can be listened on.</summary>
internal static class FreePort
{
    /// <summary>The port that was asked for, the usual one where none was, or any that is free where that is taken.</summary>
    /// <param name="wanted">What was asked for; 0 for any.</param>
    /// <exception cref="RefusedException">It is taken, or none is free.</exception>
    public static int Or(int? wanted)
    {
        if ((wanted ?? RunOptions.UsualPort) is not 0 and var port && TryListen(port) is not null)
            return port;
        if (wanted is not null and not 0)
            throw new RefusedException(
                ExitCodes.Unavailable,
                $"Port {wanted} of 127.0.0.1 cannot be listened on: stop what listens there, or choose another one with --port (0 takes any that is free)."
            );
        return TryListen(0)
            ?? throw new RefusedException(ExitCodes.Unavailable, "No port of 127.0.0.1 is free: stop something that listens.");
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
