using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace MlbSts.Cli.Query;

/// <summary>
/// Ends a query that takes more memory than it may. DuckDB's own limit counts its buffers and not the texts that functions make
/// (<c>repeat('x', 1000000000)</c>), so the process itself is watched.
/// </summary>
internal sealed class MemoryGuard : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    // What .NET and DuckDB take for a query beside its memory, on top of what the process has already.
    private const long Own = 400_000_000;

    private readonly DuckDBCommand _command;
    private readonly long _most;
    private readonly Timer _timer;
    private volatile bool _isOver;

    /// <summary>Begins to watch.</summary>
    /// <param name="command">What is cancelled.</param>
    /// <param name="limit">What the query may take, in bytes.</param>
    public MemoryGuard(DuckDBCommand command, long limit)
    {
        _command = command;
        _most = Environment.WorkingSet + limit + Own;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>It took too much, and was ended.</summary>
    public bool IsOver => _isOver;

    /// <summary>A limit as <c>--memory</c> has it: <c>2GB</c>; without one, most of the machine.</summary>
    public static long BytesOf(string? memory)
    {
        if (memory is null)
            return GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 10 * 8;
        var digits = memory.TakeWhile(character => char.IsAsciiDigit(character) || character is '.' or ' ').Count();
        var number = double.Parse(memory[..digits], NumberStyles.Float, CultureInfo.InvariantCulture);
        var power = "KMGT".IndexOf(char.ToUpperInvariant(memory[digits]), StringComparison.Ordinal) + 1;
        return (long)Math.Min(number * Math.Pow(1000, power), long.MaxValue / 2);
    }

    public void Dispose()
    {
        using var done = new ManualResetEvent(false);
        if (_timer.Dispose(done))
            done.WaitOne();
    }

    private void Look()
    {
        if (_isOver || Environment.WorkingSet <= _most)
            return;
        _isOver = true;
        _command.Cancel();
    }
}
