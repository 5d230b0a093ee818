using DuckDB.NET.Data;

namespace MlbSts.Games.Sources.Custom;

/// <summary>An in-memory DuckDB that can read below one path and nothing else, in bounded memory.</summary>
internal sealed class CustomDatabase : IDisposable
{
    private readonly SpillFolder _spill = new();
    private readonly DuckDBConnection _connection = new(
        "Data Source=:memory:;autoinstall_known_extensions=false;autoload_known_extensions=false"
    );

    public CustomDatabase(string path, CustomLimits limits)
    {
        _connection.Open();
        var allowed = Directory.Exists(path) ? "allowed_directories" : "allowed_paths";
        string[] settings =
        [
            "SET TimeZone='UTC'",
            // One thread keeps the rows in the order of the file.
            "SET threads=1",
            // DuckDB takes a file for small whose rows it has not counted, and would hold it in a join: the table on the right is held
            // here, as written.
            "SET disabled_optimizers='join_order,build_side_probe_side'",
            $"SET memory_limit={CustomFile.Literal(limits.Memory)}",
            $"SET temp_directory={CustomFile.Literal(_spill.Path)}",
            $"SET max_temp_directory_size={CustomFile.Literal(limits.Disk)}",
            $"SET {allowed}=[{CustomFile.Literal(Path.GetFullPath(path))}]",
            "SET enable_external_access=false",
            "SET lock_configuration=true",
        ];
        foreach (var setting in settings)
            Execute(setting);
    }

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a query, null for what is null; fetched as they are asked for.</summary>
    public IEnumerable<object?[]> Rows(string sql, params object[] parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        foreach (var parameter in parameters)
            command.Parameters.Add(new DuckDBParameter(parameter));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var column = 0; column < row.Length; column++)
                row[column] = reader.IsDBNull(column) ? null : reader.GetValue(column);
            yield return row;
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _spill.Dispose();
    }
}
