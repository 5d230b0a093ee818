namespace MlbSts.Cli.Query;

/// <summary>A query cannot be run; the message says why and what to do.</summary>
internal sealed class QueryException(string message, Exception? inner = null) : Exception(message, inner);
