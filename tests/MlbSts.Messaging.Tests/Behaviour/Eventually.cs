using System.Runtime.CompilerServices;

namespace MlbSts.Messaging.Tests.Behaviour;

internal static class Eventually
{
    public static async Task HoldsAsync(
        Func<bool> condition,
        Func<string>? otherwise = null,
        int seconds = 20,
        [CallerArgumentExpression(nameof(condition))] string? text = null
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(started).TotalSeconds > seconds)
                Assert.Fail($"Not so after {seconds} s: {text}\n{otherwise?.Invoke()}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
