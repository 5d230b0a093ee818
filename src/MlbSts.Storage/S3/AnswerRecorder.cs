namespace MlbSts.Storage.S3;

/// <summary>
/// Notes status and version of each answer for the call under way. The Minio package gives no version id of a put, and turns error answers
/// without a message into <see cref="ArgumentNullException"/> and <see cref="NullReferenceException"/>: the status tells what they were.
/// </summary>
internal sealed class AnswerRecorder(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly AsyncLocal<S3Answer?> Current = new();

    /// <summary>What is asked from now on in this flow is noted in the result.</summary>
    public static S3Answer Begin() => Current.Value = new S3Answer();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = Current.Value;
        if (answer is not null)
            answer.Status = 0;
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (answer is not null)
        {
            answer.Status = (int)response.StatusCode;
            answer.Date = response.Headers.Date;
            answer.VersionId = response.Headers.TryGetValues("x-amz-version-id", out var values) ? values.FirstOrDefault() : null;
        }
        return response;
    }
}
