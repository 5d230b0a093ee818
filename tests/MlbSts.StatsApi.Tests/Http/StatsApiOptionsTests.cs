using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MlbSts.StatsApi.Tests.Http;

public sealed class StatsApiOptionsTests
{
    [Theory]
    [InlineData("BaseAddress", null, "StatsApi:BaseAddress is '': an absolute http or https address")]
    [InlineData("BaseAddress", "statsapi.mlb.com", "StatsApi:BaseAddress is 'statsapi.mlb.com': an absolute http or https address")]
    [InlineData(
        "BaseAddress",
        "ftp://statsapi.mlb.com",
        "StatsApi:BaseAddress is 'ftp://statsapi.mlb.com/': an absolute http or https address"
    )]
    [InlineData("RequestsPerSecond", "0", "StatsApi:RequestsPerSecond is '0': 0.1 to 10000 is allowed.")]
    [InlineData("RequestsPerSecond", "NaN", "StatsApi:RequestsPerSecond is 'NaN': 0.1 to 10000 is allowed.")]
    [InlineData("MaxAttempts", "0", "StatsApi:MaxAttempts is '0': 1 to 10 is allowed.")]
    [InlineData("MaxAnswerBytes", "5", "StatsApi:MaxAnswerBytes is '5': 1024 to 268435456 is allowed.")]
    [InlineData("TotalTimeoutSeconds", "5", "StatsApi:TotalTimeoutSeconds is '5': at least AttemptTimeoutSeconds, 10, is allowed.")]
    [InlineData("UserAgent", "", "StatsApi:UserAgent is ''")]
    [InlineData("UserAgent", "a\"b", "StatsApi:UserAgent is 'a\"b'")]
    public async Task A_bad_setting_stops_the_start_and_is_named(string setting, string? value, string message)
    {
        using var host = Build(("BaseAddress", "http://127.0.0.1:1"), (setting, value));
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.StartsWith(message, Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MaxAttemps", "3", "MaxAttemps")]
    [InlineData("MaxAttempts", "three", "StatsApi:MaxAttempts")]
    public async Task A_misspelled_setting_or_a_word_for_a_number_stops_the_start(string setting, string value, string named)
    {
        using var host = Build(("BaseAddress", "http://127.0.0.1:1"), (setting, value));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_that_come_with_the_client_are_allowed()
    {
        using var host = Build(("BaseAddress", "https://statsapi.mlb.com"));
        await host.StartAsync();
        Assert.Equal(16 * 1024 * 1024, host.Services.GetRequiredService<IOptions<StatsApiOptions>>().Value.MaxAnswerBytes);
        await host.StopAsync();
    }

    [Fact]
    public void Added_by_two_services_of_one_process_it_is_there_once()
    {
        using var host = Build(("BaseAddress", "https://statsapi.mlb.com"));
        Assert.Single(host.Services.GetServices<IStatsApiClient>());
        Assert.Single(host.Services.GetServices<IValidateOptions<StatsApiOptions>>());
    }

    [Fact]
    public void Every_kind_of_refusal_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<RefusalKind>().Select(kind => kind.WireName()).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
        Assert.Equal("html-instead-of-json", RefusalKind.HtmlInsteadOfJson.WireName());
    }

    private static IHost Build(params (string Name, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            settings
                .Select(setting => KeyValuePair.Create($"StatsApi:{setting.Name}", setting.Value))
                .Reverse()
                .DistinctBy(pair => pair.Key)
        );
        builder.AddStatsApi().AddStatsApi();
        return builder.Build();
    }
}
