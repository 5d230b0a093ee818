using Microsoft.Extensions.Options;

namespace MlbSts.Simulator.Tests.Api;

public class OptionsTests
{
    [Theory]
    [InlineData("Speed", "0", "Simulator:Speed")]
    [InlineData("Speed", "100001", "100000")]
    [InlineData("Days", "0", "Simulator:Days")]
    [InlineData("Games", "40", "from 5 to 15")]
    [InlineData("StartDate", "0500-01-01", "Simulator:StartDate")]
    [InlineData("ReplayFolder", "/no/such/folder", "Simulator:ReplayFolder")]
    [InlineData("Faults:All", "1.5", "Simulator:Faults:All")]
    [InlineData("Faults:Slow", "-0.1", "Simulator:Faults:Slow")]
    [InlineData("Faults:SlowSeconds", "9000", "from 0 to 300")]
    public async Task A_bad_setting_is_refused_with_its_name_and_what_is_allowed(string setting, string value, string told)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningSimulator.StartAsync((setting, value)));
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sped", "60")]
    [InlineData("Faults:Html", "1")]
    [InlineData("Speed", "fast")]
    public async Task A_setting_that_is_unknown_or_unreadable_is_refused(string setting, string value)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningSimulator.StartAsync((setting, value)));
        Assert.Contains(setting.Split(':')[^1], refused.Message, StringComparison.Ordinal);
    }
}
