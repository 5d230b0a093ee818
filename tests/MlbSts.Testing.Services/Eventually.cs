using Xunit;

namespace MlbSts.Testing.Services;

/// <summary>Waits for what another thread does. How long that takes is never what a test is about.</summary>
public static class Eventually
{
    private const string NeverTrue = "It never came true.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until it holds, and fails where it never does.</summary>
    /// <param name="holds">Asked again and again.</param>
    /// <param name="meanwhile">Done between two looks, for example moving a clock.</param>
    /// <param name="otherwise">What the test says where it never does.</param>
    public static Task HoldsAsync(Func<bool> holds, Action? meanwhile = null, string otherwise = NeverTrue) =>
        HoldsAsync(() => Task.FromResult(holds()), meanwhile, otherwise);

    /// <summary>Waits until it holds, and fails where it never does.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> holds, Action? meanwhile = null, string otherwise = NeverTrue)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, otherwise);
            meanwhile?.Invoke();
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, default);
        }
    }
}
