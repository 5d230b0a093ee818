using System.Net;
using System.Net.Sockets;
using MlbSts.Integration.Tests.Settings;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.ServiceDefaults.Failures;
using MlbSts.Testing;

namespace MlbSts.Integration.Tests;

/// <summary>Every service refuses to start on a bad setting, with a message that names the setting and what is allowed.</summary>
public sealed class BadSettingTests
{
    private static readonly string[] Good =
    [
        "--urls=http://127.0.0.1:0",
        "--Kafka:BootstrapServers=127.0.0.1:1",
        "--StatsApi:BaseAddress=http://127.0.0.1:1",
    ];

    [Theory]
    [InlineData("scheduler", "--PollIntervals:InProgress=0", "PollIntervals:InProgress", "between 1 and 86400")]
    [InlineData("scheduler", "--Scheduler:Policy=hourly", "Scheduler:Policy", "by-state, fixed")]
    [InlineData("scheduler", "--Scheduler:LeadMinutes=soon", "Scheduler:LeadMinutes", "a number is expected")]
    [InlineData("scheduler", "--StatsApi:BaseAddress=nowhere", "StatsApi:BaseAddress", "http")]
    [InlineData("scraper", "--Scraper:CacheMegabytes=1", "Scraper:CacheMegabytes", "between 16 and 65536")]
    [InlineData("scraper", "--Scraper:CacheMegabyte=100", "CacheMegabyte", "CacheMegabytes")]
    [InlineData("scraper", "--StatsApi:RequestsPerSecond=-1", "StatsApi:RequestsPerSecond", "0")]
    [InlineData("scraper", "--StatsApi:MaxAttempts=many", "StatsApi:MaxAttempts", "a whole number is expected")]
    [InlineData("validator", "--Validator:SweepSeconds=0", "Validator:SweepSeconds", "between 1 and 86400")]
    [InlineData("validator", "--ObjectStore:Kind=tape", "ObjectStore:Kind", "s3")]
    [InlineData("data-mover", "--DataMover:LeaseSeconds=1", "DataMover:LeaseSeconds", "between 5 and 3600")]
    [InlineData("data-mover", "--ObjectStore:Paths=/tmp", "Paths", "Known here")]
    [InlineData("bulk-loader", "--Auth:Authority=http://issuer", "Auth:Authority", "https")]
    [InlineData("data-mover", "--ObjectStore:Retries=abc", "ObjectStore:Retries", "a whole number is expected")]
    [InlineData("bulk-loader", "--BulkLoader:Roots:0=/no/such/folder", "BulkLoader:Roots", "folder")]
    [InlineData("bulk-loader", "--Kafka:SecurityProtocol=TELNET", "Kafka:SecurityProtocol", "SASL_SSL")]
    [InlineData("bulk-loader", "--Auth:SigningKeyFile=/no/such/key", "Auth:SigningKeyFile", "32 bytes")]
    [InlineData("monitor", "--Monitor:MaximumGames=0", "Monitor:MaximumGames", "between 10 and 100000")]
    [InlineData("monitor", "--Kafka:HandlerConcurrency=none", "Kafka:HandlerConcurrency", "whole number")]
    [InlineData("monitor", "--Clock:Follow=tomorrow", "Clock:Follow", "http")]
    public async Task It_names_the_setting_and_what_is_allowed(string name, string argument, string setting, string allowed)
    {
        var service = ServiceEndpoint.Services.Single(service => service.Name == name);
        using var folder = new TemporaryFolder();
        await using var process = ServiceProcess.Start(
            Installation.AssemblyOf(service),
            [.. Good, $"--ObjectStore:Path={folder["objects"]}", argument]
        );
        var exitCode = await process.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(exitCode == StartupErrors.ExitCode, $"exit code {exitCode}:\n{process.Output}");
        Assert.Contains($"{name} refuses to start", process.Output, StringComparison.Ordinal);
        Assert.Contains(setting, process.Output, StringComparison.Ordinal);
        Assert.Contains(allowed, process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data-mover", "--ObjectStore:Path=/dev/null/x", ExitCodes.CannotCreate, "/dev/null")]
    [InlineData("bulk-loader", "--ObjectStore:Path=/proc/x", ExitCodes.CannotCreate, "/proc/x")]
    [InlineData("monitor", "--urls=nowhere", ExitCodes.Configuration, "nowhere")]
    [InlineData("validator", "--Validatr:SweepSeconds=2", ExitCodes.Usage, "Validatr")]
    [InlineData("simulator", "--Simulater:Speed=2", ExitCodes.Usage, "Simulater")]
    [InlineData("scraper", null, ExitCodes.Unavailable, "is taken")]
    [InlineData("simulator", null, ExitCodes.Unavailable, "is taken")]
    public async Task What_else_keeps_it_from_starting_is_told_in_a_sentence(string name, string? argument, int code, string told)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var folder = new TemporaryFolder();
        await using var process = ServiceProcess.Start(
            name == "simulator" ? "MlbSts.Simulator" : Installation.AssemblyOf(ServiceEndpoint.Services.Single(one => one.Name == name)),
            [.. Good, $"--ObjectStore:Path={folder["objects"]}", argument ?? $"--urls=http://{taken.LocalEndpoint}"]
        );
        var exitCode = await process.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(exitCode == code, $"exit code {exitCode}:\n{process.Output}");
        // The log is another stream: its last lines may come after the sentence.
        Assert.Contains(process.Lines, line => line.StartsWith($"{name} ", StringComparison.Ordinal));
        Assert.Contains(
            process.Lines,
            line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains(told, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_command_line_knows_every_section() =>
        Assert.Equal(ServiceSettings.Sections.Keys.Order(StringComparer.Ordinal), CommandLineSettings.Sections);

    [Theory]
    [InlineData("scheduler")]
    [InlineData("monitor")]
    public async Task A_missing_address_is_named(string name)
    {
        var service = ServiceEndpoint.Services.Single(service => service.Name == name);
        using var folder = new TemporaryFolder();
        await using var process = ServiceProcess.Start(
            Installation.AssemblyOf(service),
            "--urls=http://127.0.0.1:0",
            $"--ObjectStore:Path={folder["objects"]}"
        );
        Assert.Equal(StartupErrors.ExitCode, await process.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains("Kafka:BootstrapServers", process.Output, StringComparison.Ordinal);
    }
}
