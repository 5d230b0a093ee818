using MlbSts.ServiceDefaults.Failures;

namespace MlbSts.ServiceDefaults.Tests;

public sealed class CommandLineSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("--urls http://127.0.0.1:0 --Scheduler:LeadMinutes 5")]
    [InlineData("--scheduler:leadMinutes=5")]
    [InlineData("/Kafka:BootstrapServers=a:1")]
    [InlineData("Kafka:BootstrapServers=a:1")]
    [InlineData("--ConnectionStrings:kafka=a:1 --Logging:Format=json --Kestrel:Endpoints:A:Url=http://127.0.0.1:0")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:1")]
    [InlineData("--Auth:SigningKeyFile=--odd=name")]
    public void What_the_configuration_system_understands_is_let_through(string commandLine) =>
        CommandLineSettings.Check(Split(commandLine));

    [Theory]
    [InlineData("--Schedular:LeadMinutes=3", "Schedular:LeadMinutes is no setting")]
    [InlineData("--speed fast", "speed is no setting")]
    [InlineData("--urls=http://127.0.0.1:0 --help", "help is no setting")]
    [InlineData("-x", "'-x' is no setting")]
    [InlineData("-x=1", "'-x=1' is no setting")]
    [InlineData("start", "'start' is no setting")]
    [InlineData("--Scheduler:LeadMinutes", "has no value")]
    [InlineData("--=1", "is no setting")]
    public void What_nobody_would_read_is_refused(string commandLine, string told)
    {
        var refused = Assert.Throws<RefusedException>(() => CommandLineSettings.Check(Split(commandLine)));
        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    private static string[] Split(string commandLine) => commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
