using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MlbSts.BulkLoader;
using MlbSts.Clock;
using MlbSts.DataMover;
using MlbSts.Monitor;
using MlbSts.Scheduler;
using MlbSts.Scheduler.Intervals;
using MlbSts.Scraper;
using MlbSts.ServiceDefaults.Admin;
using MlbSts.ServiceDefaults.Configuration;
using MlbSts.Validator;

namespace MlbSts.ServiceDefaults.Tests.Configuration;

public sealed class StartupErrorsTests
{
    /// <summary>A setting in its wrong form, and what the message must say besides the setting's name.</summary>
    public static TheoryData<Type, string, string, string> Wrong =>
        new()
        {
            { typeof(SchedulerOptions), "Scheduler:ScheduleRefreshSeconds", "9", "between 10 and 86400" },
            { typeof(SchedulerOptions), "Scheduler:ChangesRefreshSeconds", "-1", "between 0 and 604800" },
            { typeof(SchedulerOptions), "Scheduler:LeadMinutes", "1441", "between 0 and 1440" },
            { typeof(SchedulerOptions), "Scheduler:FinalWatchSeconds", "-1", "between 0" },
            { typeof(SchedulerOptions), "Scheduler:FixedIntervalSeconds", "0", "between 1 and 86400" },
            { typeof(SchedulerOptions), "Scheduler:LostAfterSeconds", "0", "between 1 and 3600" },
            { typeof(SchedulerOptions), "Scheduler:MaxPollsPerSecond", "NaN", "between 0.1" },
            { typeof(SchedulerOptions), "Scheduler:LeadMinutes", "an hour", "a number is expected" },
            { typeof(PollIntervalOptions), "PollIntervals:InProgress", "0", "between 1 and 86400" },
            { typeof(PollIntervalOptions), "PollIntervals:Cancelled", "90000", "between 1 and 86400" },
            { typeof(ScraperOptions), "Scraper:Concurrency", "0", "between 1 and 1000" },
            { typeof(ScraperOptions), "Scraper:Concurrency", "many", "a whole number is expected" },
            { typeof(ScraperOptions), "Scraper:CacheMegabytes", "15", "between 16 and 65536" },
            { typeof(ValidatorOptions), "Validator:SweepSeconds", "0", "between 1 and 86400" },
            { typeof(ValidatorOptions), "Validator:MinimumSecondsBetween", "3601", "between 0 and 3600" },
            { typeof(DataMoverOptions), "DataMover:SweepSeconds", "0", "between 1 and 86400" },
            { typeof(DataMoverOptions), "DataMover:LeaseSeconds", "4", "between 5 and 3600" },
            { typeof(BulkLoaderOptions), "BulkLoader:MaximumFileBytes", "1", "between 1024" },
            { typeof(BulkLoaderOptions), "BulkLoader:MaximumWaiting", "0", "between 1 and 1000" },
            { typeof(BulkLoaderOptions), "BulkLoader:RetainDays", "0", "between 1 and 36500" },
            { typeof(BulkLoaderOptions), "BulkLoader:Roots:0", "/no/such/folder", "must be one that exists" },
            { typeof(MonitorOptions), "Monitor:MaximumGames", "9", "between 10 and 100000" },
            { typeof(MonitorOptions), "Monitor:SilentAfterSeconds", "10", "between 11 and 3600" },
            { typeof(AuthOptions), "Auth:Authority", "not an address", "address" },
            { typeof(AuthOptions), "Auth:Audience", "", "a name is expected" },
            { typeof(AuthOptions), "Auth:AdminRole", "", "a role's name is expected" },
            { typeof(ClockOptions), "Clock:Follow", "http://[", "an absolute address" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_setting_is_named_with_its_value_and_what_is_allowed(Type options, string setting, string value, string allowed)
    {
        var line = Assert.Single(Explain(options, setting, value));
        Assert.StartsWith(setting.Replace(":0", "", StringComparison.Ordinal), line, StringComparison.Ordinal);
        Assert.Contains(allowed, line, StringComparison.Ordinal);
        Assert.Contains(setting.EndsWith(":0", StringComparison.Ordinal) ? value : $"'{value}'", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(SchedulerOptions), "Scheduler", "LeadMinutes")]
    [InlineData(typeof(PollIntervalOptions), "PollIntervals", "InProgress")]
    [InlineData(typeof(ScraperOptions), "Scraper", "CacheMegabytes")]
    [InlineData(typeof(ValidatorOptions), "Validator", "SweepSeconds")]
    [InlineData(typeof(DataMoverOptions), "DataMover", "LeaseSeconds")]
    [InlineData(typeof(BulkLoaderOptions), "BulkLoader", "Roots")]
    [InlineData(typeof(MonitorOptions), "Monitor", "MaximumGames")]
    [InlineData(typeof(AuthOptions), "Auth", "SigningKeyFile")]
    [InlineData(typeof(ClockOptions), "Clock", "Follow")]
    public void A_misspelled_setting_is_named_with_those_that_are_known(Type options, string section, string known)
    {
        var line = Assert.Single(Explain(options, $"{section}:Mispelled", "1"));
        Assert.Contains("Mispelled", line, StringComparison.Ordinal);
        Assert.Contains(options.Name, line, StringComparison.Ordinal);
        Assert.Contains(known, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_setting_is_named_not_just_the_first()
    {
        var failure = Assert.Throws<OptionsValidationException>(() =>
            Resolve(typeof(SchedulerOptions), ("Scheduler:LeadMinutes", "-1"), ("Scheduler:LostAfterSeconds", "0"))
        );
        Assert.Equal(
            ["Scheduler:LeadMinutes", "Scheduler:LostAfterSeconds"],
            StartupErrors.Explain(failure)!.Select(line => line.Split(' ')[0]).Order()
        );
    }

    [Fact]
    public void An_enumeration_names_its_members()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Resolve(typeof(Painted), ("Painted:Colour", "mauve")));
        Assert.Equal("Painted:Colour is 'mauve': one of Red, Green is expected.", Assert.Single(StartupErrors.Explain(failure)!));
    }

    [Fact]
    public void Several_failures_are_one_list_and_anything_else_is_no_setting()
    {
        var one = new OptionsValidationException("", typeof(object), ["A:B is wrong"]);
        var other = new OptionsValidationException("", typeof(object), ["C:D is wrong"]);
        Assert.Equal(["A:B is wrong", "C:D is wrong"], StartupErrors.Explain(new AggregateException(one, other))!);
        Assert.Equal(["A:B is wrong"], StartupErrors.Explain(new InvalidOperationException("", one))!);
        Assert.Null(StartupErrors.Explain(new InvalidOperationException("The broker is gone.")));
        Assert.Null(StartupErrors.Explain(new AggregateException(one, new IOException())));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_defaults_are_allowed(Type options) => Resolve(options);

    public static TheoryData<Type> All => [.. Wrong.Select(row => row.Data.Item1).Distinct()];

    private static IReadOnlyList<string> Explain(Type options, string setting, string value) =>
        StartupErrors.Explain(Assert.ThrowsAny<Exception>(() => Resolve(options, (setting, value)))) ?? [];

    private static void Resolve(Type options, params (string Setting, string Value)[] settings) =>
        typeof(StartupErrorsTests)
            .GetMethod(nameof(ResolveAs), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(options)
            .Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [settings], null);

    private static void ResolveAs<T>((string Setting, string Value)[] settings)
        where T : class
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Setting, (string?)one.Value)))
                .Build()
        );
        services.AddValidatedOptions<T>(
            typeof(T).Name.Replace("Options", "", StringComparison.Ordinal) is "PollInterval"
                ? "PollIntervals"
                : typeof(T).Name.Replace("Options", "", StringComparison.Ordinal)
        );
        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<IOptions<T>>().Value;
    }
}

internal sealed class Painted
{
    public Colour Colour { get; set; }
}

internal enum Colour
{
    Red,
    Green,
}
