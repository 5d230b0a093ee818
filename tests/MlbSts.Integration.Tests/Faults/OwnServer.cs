using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests.Faults;

/// <summary>A program that starts a server for one test and ends it, so that it may be broken.</summary>
internal sealed partial class OwnServer(string variable, string meaning, string folder)
{
    private readonly string _control = TestServers.Required(variable, meaning);

    /// <summary>The first of three free ports in a row: a broker's, its controller's and the one with TLS.</summary>
    public int Port { get; } = FreePorts();

    /// <summary>Starts it.</summary>
    /// <param name="settings">Further variables it finds.</param>
    /// <returns>What it says the tests should know, by name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> StartAsync(params (string Name, string Value)[] settings)
    {
        var printed = await ExecuteAsync(_control, ["start", folder, $"{Port}"], settings);
        return Variable().Matches(printed).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    /// <summary>Another of its commands: stop, kill, restart.</summary>
    public Task DoAsync(string command) => ExecuteAsync(_control, [command, folder]);

    public static async Task<string> ExecuteAsync(string program, string[] arguments, params (string Name, string Value)[] settings)
    {
        // Not redirected: what it starts would keep the pipe open.
        var output = Path.GetTempFileName();
        var start = new ProcessStartInfo("bash", ["-c", "exec \"$0\" \"$@\" >\"$OUTPUT\" 2>&1", program, .. arguments]);
        start.Environment["OUTPUT"] = output;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        var printed = await File.ReadAllTextAsync(output);
        File.Delete(output);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {printed}");
        return printed;
    }

    private static int FreePorts()
    {
        for (var port = Random.Shared.Next(20_000, 30_000); ; port += 3)
        {
            var listeners = Enumerable.Range(port, 3).Select(one => new TcpListener(IPAddress.Loopback, one)).ToList();
            try
            {
                listeners.ForEach(listener => listener.Start());
                return port;
            }
            catch (SocketException)
            {
                // One of them is taken.
            }
            finally
            {
                listeners.ForEach(listener => listener.Dispose());
            }
        }
    }

    [GeneratedRegex("([A-Z0-9_]+)=([^ \n]+)")]
    private static partial Regex Variable();
}
