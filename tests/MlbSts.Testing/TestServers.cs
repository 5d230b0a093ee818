using Xunit;

namespace MlbSts.Testing;

/// <summary>
/// The real servers the tests are given by environment variables; a test that needs one skips with a message where it is not given.
/// </summary>
public static class TestServers
{
    /// <summary>Bootstrap servers of a real Kafka without authentication.</summary>
    public static string Kafka => Required("MLBSTS_TEST_KAFKA", "a Kafka broker's host:port");

    /// <summary>An environment variable that names a server, or a skipped test.</summary>
    public static string Required(string variable, string meaning)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        Assert.SkipUnless(!string.IsNullOrEmpty(value), $"No server to test against: set {variable} to {meaning}.");
        return value!;
    }
}
