using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MlbSts.BulkLoader;
using MlbSts.Clock;
using MlbSts.DataMover;
using MlbSts.Messaging;
using MlbSts.Monitor;
using MlbSts.Scheduler;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scraper;
using MlbSts.ServiceDefaults;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.Simulator;
using MlbSts.StatsApi;
using MlbSts.Storage;
using MlbSts.Validator;

namespace MlbSts.Integration.Tests.Settings;

/// <summary>What the services can be told, taken from the code: sections, settings and default values.</summary>
internal static class ServiceSettings
{
    /// <summary>Each section and the class it is bound to.</summary>
    public static IReadOnlyDictionary<string, Type> Sections { get; } =
        new Dictionary<string, Type>
        {
            ["Auth"] = typeof(AuthOptions),
            ["BulkLoader"] = typeof(BulkLoaderOptions),
            ["Clock"] = typeof(ClockOptions),
            ["DataMover"] = typeof(DataMoverOptions),
            ["Kafka"] = typeof(KafkaOptions),
            ["Monitor"] = typeof(MonitorOptions),
            ["ObjectStore"] = typeof(ObjectStoreOptions),
            ["PollIntervals"] = typeof(PollIntervalOptions),
            ["Scheduler"] = typeof(SchedulerOptions),
            ["Scraper"] = typeof(ScraperOptions),
            ["Simulator"] = typeof(SimulatorOptions),
            ["StatsApi"] = typeof(StatsApiOptions),
            ["Validator"] = typeof(ValidatorOptions),
        };

    /// <summary>Connection strings that the code reads in place of settings.</summary>
    public static IReadOnlyList<string> ConnectionStrings { get; } = ["ConnectionStrings:kafka", "ConnectionStrings:objectstore"];

    /// <summary>How each process is put together.</summary>
    public static IReadOnlyDictionary<ServiceEndpoint, Action<WebApplicationBuilder>> Processes { get; } =
        new Dictionary<ServiceEndpoint, Action<WebApplicationBuilder>>
        {
            [ServiceEndpoint.Scheduler] = builder => builder.AddServiceDefaults("scheduler").AddScheduler(),
            [ServiceEndpoint.Scraper] = builder => builder.AddServiceDefaults("scraper").AddScraper(),
            [ServiceEndpoint.Validator] = builder => builder.AddServiceDefaults("validator").AddValidator(),
            [ServiceEndpoint.DataMover] = builder => builder.AddServiceDefaults("data-mover").AddDataMover(),
            [ServiceEndpoint.BulkLoader] = builder => builder.AddServiceDefaults("bulk-loader").AddBulkLoader(),
            [ServiceEndpoint.Monitor] = builder => builder.AddServiceDefaults("monitor").AddMonitor(),
            [ServiceEndpoint.Simulator] = builder => builder.AddSimulator(),
        };

    /// <summary>Every setting by its full name, with its default value as the documentation writes it.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } =
        Sections
            .SelectMany(section => SettingsOf(section.Key, section.Value))
            .ToDictionary(setting => setting.Name, setting => setting.Default, StringComparer.Ordinal);

    /// <summary>The sections a process binds.</summary>
    public static IReadOnlyList<string> SectionsOf(ServiceEndpoint service)
    {
        var builder = WebApplication.CreateBuilder();
        Processes[service](builder);
        var bound = OptionsTypes(builder.Services);
        var unknown = bound.Except(Sections.Values).ToList();
        Assert.True(
            unknown.Count == 0,
            $"{service.Name} binds options that {nameof(ServiceSettings)} does not know: {string.Join(", ", unknown.Select(type => type.Name))}."
        );
        return [.. Sections.Where(section => bound.Contains(section.Value)).Select(section => section.Key).Order(StringComparer.Ordinal)];
    }

    private static HashSet<Type> OptionsTypes(IServiceCollection services) =>
        [
            .. services
                .Select(descriptor => descriptor.ServiceType)
                .Where(type =>
                    type.IsGenericType
                    && (
                        type.GetGenericTypeDefinition() == typeof(IValidateOptions<>)
                        || type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>)
                    )
                )
                .Select(type => type.GetGenericArguments()[0])
                .Where(type => type.Assembly.GetName().Name!.StartsWith("MlbSts.", StringComparison.Ordinal)),
        ];

    private static IEnumerable<(string Name, string Default)> SettingsOf(string path, Type type)
    {
        var defaults = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            var name = $"{path}:{property.Name}";
            if (
                property.PropertyType.IsClass
                && property.PropertyType.Assembly.GetName().Name!.StartsWith("MlbSts.", StringComparison.Ordinal)
            )
            {
                foreach (var nested in SettingsOf(name, property.PropertyType))
                    yield return nested;
            }
            else
            {
                yield return (name, Text(property.GetValue(defaults)));
            }
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null or "" or IReadOnlyList<string> { Count: 0 } => "",
            bool flag => flag ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeSpan duration => duration.ToString("c", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace('\\', '/'),
        };
}
