using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace MlbSts.Testing;

/// <summary>One of our programs as a process of its own, as operations run it.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private ServiceProcess(Process process) => _process = process;

    /// <summary>What it has printed so far, errors too.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>The lines it has printed so far.</summary>
    public IReadOnlyCollection<string> Lines => _output;

    /// <summary>The memory it takes, in bytes; 0 once it has ended.</summary>
    public long WorkingSet
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>It has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a program that lies beside the tests.</summary>
    /// <param name="assembly">For example <c>MlbSts.Scraper</c>.</param>
    /// <param name="arguments">Its command line.</param>
    public static ServiceProcess Start(string assembly, params IEnumerable<string> arguments) =>
        Start(assembly, new Dictionary<string, string>(), arguments);

    /// <summary>Starts a program that lies beside the tests.</summary>
    /// <param name="assembly">For example <c>sts</c>.</param>
    /// <param name="environment">Variables it finds beside those of the tests.</param>
    /// <param name="arguments">Its command line.</param>
    public static ServiceProcess Start(string assembly, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, assembly + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var service = new ServiceProcess(process);
        process.OutputDataReceived += (_, line) => service.Take(line.Data);
        process.ErrorDataReceived += (_, line) => service.Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return service;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="TimeoutException">It did not end in time; the message has the last of what it printed.</exception>
    public async Task<int> WaitAsync(TimeSpan most)
    {
        using var timeout = new CancellationTokenSource(most);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(
                $"The process did not end within {most}. It printed last:\n{string.Join('\n', _output.TakeLast(40))}"
            );
        }
    }

    /// <summary>Asks it to stop.</summary>
    /// <param name="signal"><c>TERM</c> as systemd, Docker and Kubernetes, <c>INT</c> as Ctrl+C.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>kill -9, as a crash.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }
}
