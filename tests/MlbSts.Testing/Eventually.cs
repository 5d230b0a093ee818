using System.Runtime.CompilerServices;
using Xunit;

namespace MlbSts.Testing;

/// <summary>Waits for what another thread does. How long that takes is never what a test is about.</summary>
public static class Eventually
{
    private const int Patience = 30;

    /// <summary>Waits until it holds, and fails where it never does.</summary>
    /// <param name="holds">Asked again and again.</param>
    /// <param name="otherwise">What the test says besides, where it never does.</param>
    /// <param name="seconds">How long at most.</param>
    /// <param name="meanwhile">Done between two looks, for example moving a clock.</param>
    /// <param name="text">What is asked, as it is written.</param>
    public static Task HoldsAsync(
        Func<bool> holds,
        Func<string>? otherwise = null,
        int seconds = Patience,
        Action? meanwhile = null,
        [CallerArgumentExpression(nameof(holds))] string? text = null
    ) => HoldsAsync(() => Task.FromResult(holds()), otherwise, seconds, meanwhile, text);

    /// <inheritdoc cref="HoldsAsync(Func{bool}, Func{string}?, int, Action?, string?)"/>
    public static async Task HoldsAsync(
        Func<Task<bool>> holds,
        Func<string>? otherwise = null,
        int seconds = Patience,
        Action? meanwhile = null,
        [CallerArgumentExpression(nameof(holds))] string? text = null
    )
    {
        ArgumentNullException.ThrowIfNull(holds);
        var began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(began).TotalSeconds > seconds)
                Assert.Fail($"Not so after {seconds} s: {text}\n{otherwise?.Invoke()}");
            meanwhile?.Invoke();
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
