namespace MlbSts.Storage.S3;

/// <summary>Sends requests and repeats those that failed in passing, with growing, spread pauses.</summary>
internal sealed class S3Caller(int retries, TimeProvider time)
{
    public async Task<S3Result<T>> CallAsync<T>(string what, Func<Task<T>> call, CancellationToken cancellationToken, bool retry = true)
    {
        for (var attempt = 0; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answer = AnswerRecorder.Begin();
            S3Failure failure;
            try
            {
                return new S3Result<T>(await call().ConfigureAwait(false), answer, null, what);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is not ObjectStoreException)
            {
                failure = S3Failure.From(exception, answer);
            }
            if (!retry || !failure.IsTransient || attempt >= retries)
                return new S3Result<T>(default!, answer, failure, what);
            await PauseAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<S3Result<bool>> CallAsync(string what, Func<Task> call, CancellationToken cancellationToken) =>
        CallAsync(
            what,
            async () =>
            {
                await call().ConfigureAwait(false);
                return true;
            },
            cancellationToken
        );

    /// <summary>50 ms, 100 ms ... 3.2 s, half of it by chance. The network's time is real, also where the clock is simulated.</summary>
    public Task PauseAsync(int attempt, CancellationToken cancellationToken)
    {
        var longest = 50 << Math.Min(attempt, 6);
        return Task.Delay(TimeSpan.FromMilliseconds(longest * (0.5 + Random.Shared.NextDouble() / 2)), time, cancellationToken);
    }

    public int Retries => retries;
}
