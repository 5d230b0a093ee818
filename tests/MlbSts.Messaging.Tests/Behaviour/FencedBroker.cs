using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MlbSts.Messaging.Tests.Behaviour;

/// <summary>
/// A KRaft broker that its controller fences: asked for metadata it names itself, and once fenced no broker at all. It answers nothing else
/// but which versions it speaks.
/// </summary>
internal sealed class FencedBroker : IAsyncDisposable
{
    private const short Metadata = 3;
    private const short ApiVersions = 18;
    private const short UnsupportedVersion = 35;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Task accepting;

    public FencedBroker()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public string BootstrapServers => listener.LocalEndpoint.ToString()!;

    /// <summary>From now on it names no broker.</summary>
    public bool IsFenced { get; set; }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Dispose();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        while (!ended.IsCancellationRequested)
            serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(ended.Token)));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var size = new byte[4];
                while (true)
                {
                    await stream.ReadExactlyAsync(size, ended.Token);
                    var request = new byte[BinaryPrimitives.ReadInt32BigEndian(size)];
                    await stream.ReadExactlyAsync(request, ended.Token);
                    if (Answer(request) is { } answer)
                        await stream.WriteAsync(answer, ended.Token);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // It hung up.
            }
        }
    }

    private byte[]? Answer(byte[] request)
    {
        var version = BinaryPrimitives.ReadInt16BigEndian(request.AsSpan(2));
        var body = new List<byte>();
        switch (BinaryPrimitives.ReadInt16BigEndian(request))
        {
            case ApiVersions:
                Int16(version == 0 ? (short)0 : UnsupportedVersion);
                Int32(2);
                foreach (var (kind, most) in new[] { (Metadata, (short)4), (ApiVersions, (short)0) })
                {
                    Int16(kind);
                    Int16(0);
                    Int16(most);
                }
                break;
            case Metadata:
                var named = !IsFenced;
                if (version >= 3)
                    Int32(0);
                Int32(named ? 1 : 0);
                if (named)
                {
                    Int32(1);
                    Text("127.0.0.1");
                    Int32(((IPEndPoint)listener.LocalEndpoint).Port);
                    Int16(-1);
                }
                if (version >= 2)
                    Text("fenced");
                if (version >= 1)
                    Int32(named ? 1 : -1);
                Int32(0);
                break;
            default:
                return null;
        }
        var answer = new byte[8 + body.Count];
        BinaryPrimitives.WriteInt32BigEndian(answer, 4 + body.Count);
        request.AsSpan(4, 4).CopyTo(answer.AsSpan(4));
        body.CopyTo(answer, 8);
        return answer;

        void Int16(short value) => body.AddRange([(byte)(value >> 8), (byte)value]);

        void Int32(int value) => body.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);

        void Text(string value)
        {
            Int16((short)value.Length);
            body.AddRange(Encoding.ASCII.GetBytes(value));
        }
    }
}
