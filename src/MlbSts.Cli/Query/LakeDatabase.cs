using System.Globalization;
using DuckDB.NET.Data;
using MlbSts.Cli.Query.Formats;

namespace MlbSts.Cli.Query;

/// <summary>
/// An in-memory DuckDB over the tables' files, closed to everything else: a query cannot read other files, and cannot write any.
/// </summary>
internal sealed class LakeDatabase : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly ReadOnlyGate _gate;
    private readonly string _spill;
    private readonly long _memory;

    private LakeDatabase(DuckDBConnection connection, string spill, QueryOptions options) =>
        (_connection, _gate, _spill, _memory) = (connection, new ReadOnlyGate(connection), spill, MemoryGuard.BytesOf(options.Memory));

    /// <summary>Makes the views and locks the database.</summary>
    /// <param name="files">The tables' files.</param>
    /// <param name="options">Memory and threads.</param>
    /// <param name="copyTo">The one file that <see cref="CopyToParquet"/> may write.</param>
    public static LakeDatabase Open(IReadOnlyCollection<LakeFile> files, QueryOptions options, string? copyTo = null)
    {
        var spill = Path.Combine(Path.GetTempPath(), "sts-query-" + Path.GetRandomFileName());
        var connection = new DuckDBConnection("Data Source=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false");
        var database = new LakeDatabase(connection, spill, options);
        try
        {
            connection.Open();
            foreach (var statement in Settings(options, spill).Concat(LakeViews.Create(files)).Concat(Lock(files, copyTo)))
                database.Run(statement);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs a query and hands its rows to a reader.</summary>
    /// <exception cref="CommandException">It is no query, or DuckDB refuses it; the message is DuckDB's.</exception>
    public void Query(string statement, Action<ResultRows> read, CancellationToken cancellationToken)
    {
        _gate.Check(statement);
        string? plain = null;
        IReadOnlySet<int> json = new HashSet<int>();
        Guard(
            command =>
            {
                command.UseStreamingMode = true;
                using var reader = command.ExecuteReader();
                (plain, json) = PlainColumns.Of(statement, reader);
                if (plain is null)
                    read(new ResultRows(reader));
            },
            statement,
            cancellationToken
        );
        if (plain is null)
            return;
        Guard(
            command =>
            {
                command.UseStreamingMode = true;
                using var reader = command.ExecuteReader();
                read(new ResultRows(reader, json));
            },
            plain,
            cancellationToken
        );
    }

    /// <summary>Writes a query's rows as Parquet.</summary>
    /// <param name="statement">The query.</param>
    /// <param name="path">The file that the database was opened with.</param>
    /// <param name="cancellationToken">Interrupts it.</param>
    public void CopyToParquet(string statement, string path, CancellationToken cancellationToken)
    {
        _gate.Check(statement);
        Guard(
            command => command.ExecuteNonQuery(),
            $"COPY (\n{statement}\n) TO {LakeViews.Literal(path)} (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)",
            cancellationToken
        );
    }

    public void Dispose()
    {
        _connection.Dispose();
        if (Directory.Exists(_spill))
            Directory.Delete(_spill, recursive: true);
    }

    private static IEnumerable<string> Settings(QueryOptions options, string spill)
    {
        yield return "SET TimeZone='UTC'";
        yield return $"SET temp_directory={LakeViews.Literal(spill)}";
        if (options.Memory is { } memory)
            yield return $"SET memory_limit={LakeViews.Literal(memory)}";
        if (options.Threads is { } threads)
            yield return $"SET threads={threads.ToString(CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<string> Lock(IReadOnlyCollection<LakeFile> files, string? copyTo)
    {
        var allowed = files.Select(file => file.Path).Concat(copyTo is null ? [] : [copyTo]);
        yield return $"SET allowed_paths=[{string.Join(", ", allowed.Select(LakeViews.Literal))}]";
        yield return "SET enable_external_access=false";
        yield return "SET lock_configuration=true";
    }

    private void Run(string statement)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private void Guard(Action<DuckDBCommand> run, string statement, CancellationToken cancellationToken)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statement;
        cancellationToken.ThrowIfCancellationRequested();
        using var interrupt = cancellationToken.Register(command.Cancel);
        using var guard = new MemoryGuard(command, _memory);
        try
        {
            run(command);
        }
        catch (Exception exception) when (guard.IsOver)
        {
            throw new CommandException(
                $"Out of Memory Error: the query takes more than {_memory / 1_000_000} MB. Ask for less at a time, or allow more: --memory.",
                exception
            );
        }
        catch (DuckDBException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new CommandException(exception.Message, exception);
        }
        catch (Exception exception)
            when (exception is InvalidCastException or ArgumentException or OverflowException or InvalidOperationException)
        {
            // Values that .NET has no type for: infinite dates, numbers of 38 digits, unions.
            throw new CommandException($"{exception.Message} Cast it to VARCHAR in the query.", exception);
        }
    }
}
