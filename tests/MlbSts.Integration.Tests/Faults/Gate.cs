using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace MlbSts.Integration.Tests.Faults;

/// <summary>
/// Stands between the services and a server: it can be gone, and it sees which games are asked for. Tests break this and not the server,
/// which others use as well.
/// </summary>
internal sealed partial class Gate : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly IPEndPoint _target;
    private readonly Task _accepting;

    public Gate(Uri target)
    {
        _target = new IPEndPoint(IPAddress.Parse(target.Host), target.Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Whoever knocks is hung up on.</summary>
    public bool IsGone { get; private set; }

    /// <summary>When which game's feed was asked for, in real time.</summary>
    public ConcurrentQueue<(long At, int GamePk)> Polls { get; } = new();

    public Task VanishAsync()
    {
        IsGone = true;
        foreach (var client in _open.Keys)
            client.Close();
        return Task.CompletedTask;
    }

    public Task ReturnAsync()
    {
        IsGone = false;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await VanishAsync();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_ended.Token);
            if (IsGone)
                client.Close();
            else
                _ = RelayAsync(client);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient { NoDelay = true })
        {
            client.NoDelay = true;
            _open[client] = 0;
            try
            {
                await server.ConnectAsync(_target, _ended.Token);
                var (from, to) = (client.GetStream(), server.GetStream());
                await Task.WhenAny(RequestsAsync(from, to), to.CopyToAsync(from, _ended.Token));
            }
            catch (Exception exception)
                when (exception is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // Hung up on.
            }
            finally
            {
                _open.TryRemove(client, out _);
            }
        }
    }

    private async Task RequestsAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, _ended.Token)) > 0; )
        {
            if (Feed().Match(Encoding.ASCII.GetString(buffer, 0, Math.Min(read, 512))) is { Success: true } asked)
                Polls.Enqueue(
                    (
                        TimeProvider.System.GetTimestamp(),
                        int.Parse(asked.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
                    )
                );
            await to.WriteAsync(buffer.AsMemory(0, read), _ended.Token);
        }
    }

    [GeneratedRegex("^GET /api/v1[.]1/game/([0-9]+)/feed/live")]
    private static partial Regex Feed();
}
