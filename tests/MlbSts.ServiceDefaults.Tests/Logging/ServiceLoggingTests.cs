using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MlbSts.ServiceDefaults.Logging;
using Serilog;

namespace MlbSts.ServiceDefaults.Tests.Logging;

public sealed class ServiceLoggingTests
{
    [Fact]
    public void Text_is_for_people_one_line_an_event_in_UTC()
    {
        var line = Written(("Logging:Format", "text"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z INF MlbSts\.Scraper: 746139 went from Live to Final\s*$", line);
    }

    [Fact]
    public void Json_has_the_message_the_values_and_the_event()
    {
        using var json = JsonDocument.Parse(Written(("Logging:Format", "json")));
        var log = json.RootElement;
        Assert.Equal("746139 went from \"Live\" to \"Final\"", log.GetProperty("@m").GetString());
        Assert.Equal(746139, log.GetProperty("GamePk").GetInt32());
        Assert.Equal("GameStateChanged", log.GetProperty("EventId").GetProperty("Name").GetString());
    }

    [Fact]
    public void A_container_logs_json_unless_told_otherwise()
    {
        Assert.StartsWith("{", Written(("DOTNET_RUNNING_IN_CONTAINER", "true")), StringComparison.Ordinal);
        Assert.DoesNotContain("{", Written(("DOTNET_RUNNING_IN_CONTAINER", "true"), ("Logging:Format", "text")), StringComparison.Ordinal);
        Assert.DoesNotContain("{", Written(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_refused_with_those_there_are()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Written(("Logging:Format", "xml")));
        Assert.Equal(["Logging:Format is 'xml'; use text or json, or leave it empty."], refused.Failures);
    }

    [Theory]
    [InlineData("MlbSts.Scraper", null, LogLevel.Information)]
    [InlineData("Microsoft.AspNetCore.Routing", null, LogLevel.Warning)]
    [InlineData("System.Net.Http.HttpClient.api", null, LogLevel.Warning)]
    [InlineData("Microsoft.Extensions.Diagnostics.HealthChecks.X", null, LogLevel.Error)]
    [InlineData("MlbSts.Scraper", "Warning", LogLevel.Warning)]
    [InlineData("MlbSts.Scraper", "Debug", LogLevel.Debug)]
    [InlineData("MlbSts.Scraper", "None", LogLevel.None)]
    public void The_log_has_what_its_levels_say_and_no_more(string category, string? set, LogLevel lowest)
    {
        var builder = Host.CreateApplicationBuilder(set is null ? [] : [$"--Logging:LogLevel:Default={set}"]);
        builder.AddServiceLogging();
        using var host = builder.Build();
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);
        var levels = Enum.GetValues<LogLevel>().Where(level => level != LogLevel.None).ToList();
        Assert.Equal(levels.Where(level => level >= lowest), levels.Where(logger.IsEnabled));
    }

    private static string Written(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build();
        using var text = new StringWriter();
        var sink = new TextSink(ServiceLogging.FormatterOf(configuration), text);
        using (
            var factory = LoggerFactory.Create(logging =>
                logging.AddSerilog(new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger(), dispose: true)
            )
        )
        {
            var logger = factory.CreateLogger("MlbSts.Scraper");
            logger.LogInformation(new EventId(0, "GameStateChanged"), "{GamePk} went from {From} to {To}", 746139, "Live", "Final");
        }
        return text.ToString();
    }
}
