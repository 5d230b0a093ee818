using System.Diagnostics;
using Xunit;

namespace MlbSts.Testing;

/// <summary>
/// Runs a reader over many inputs, each from its own seed, and fails on an exception that it is not meant to throw, on one input
/// that takes too long, and on memory above a gigabyte.
/// </summary>
public static class Fuzzing
{
    private const int Gigabyte = 1 << 30;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(10);

    /// <summary>Runs until the budget is used up, and writes what it did into the output of the test.</summary>
    /// <param name="name">What is tried, for the output.</param>
    /// <param name="input">Makes one input and hands it to the reader; the random numbers are those of one seed.</param>
    /// <param name="isRefusal">An exception by which the reader refuses what is wrong; any other fails the test.</param>
    /// <param name="budget">How much; <see cref="FuzzBudget.Default"/> where it is <see langword="null"/>.</param>
    public static Task RunAsync(string name, Action<Random> input, Func<Exception, bool> isRefusal, FuzzBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return RunAsync(
            name,
            random =>
            {
                input(random);
                return Task.CompletedTask;
            },
            isRefusal,
            budget
        );
    }

    /// <inheritdoc cref="RunAsync(string, Action{Random}, Func{Exception, bool}, FuzzBudget?)"/>
    public static async Task RunAsync(string name, Func<Random, Task> input, Func<Exception, bool> isRefusal, FuzzBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(isRefusal);
        budget ??= FuzzBudget.Default;
        var (seed, refused, peak) = (0, 0, 0L);
        using var progress = new FuzzProgress(TooLong);
        var watch = Stopwatch.StartNew();
        for (; seed < budget.Inputs && watch.Elapsed < budget.Time; seed++)
        {
            progress.Begin(seed);
            try
            {
                await input(new Random(seed)).ConfigureAwait(false);
            }
            catch (Exception e) when (isRefusal(e))
            {
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"{name}: seed {seed} threw {e}");
            }
            var took = progress.End();
            Assert.True(took < TooLong, $"{name}: seed {seed} took {took.TotalSeconds:0.0} s.");
            peak = Math.Max(peak, progress.Memory);
            Assert.True(peak < Gigabyte, $"{name}: by seed {seed} the process holds {peak >> 20} MB.");
        }
        var line = $"{name}: {seed} inputs, {refused} refused, {watch.Elapsed.TotalSeconds:0.0} s, peak memory {peak >> 20} MB";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage(line);
        Assert.True(seed > 0, $"{name}: not one input was tried.");
    }
}
