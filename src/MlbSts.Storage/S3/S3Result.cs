namespace MlbSts.Storage.S3;

/// <summary>What a request came to: a value and the server's answer, or a failure.</summary>
internal readonly record struct S3Result<T>(T Value, S3Answer Answer, S3Failure? Failure, string What)
{
    /// <summary>The value, or the failure as the exception that callers of the store know.</summary>
    public T OrThrow()
    {
        if (Failure is null)
            return Value;
        throw ToException();
    }

    public ObjectStoreException ToException()
    {
        var failure = Failure!;
        var reason = failure.Status == 0 ? "no answer" : $"HTTP {failure.Status}{(failure.Code.Length > 0 ? " " + failure.Code : "")}";
        var message = $"{What} failed: {reason}. {failure.Message}";
        return failure.IsTransient
            ? new ObjectStoreUnavailableException(message, failure.Exception)
            : new ObjectStoreException(message + Advice(failure), failure.Exception);
    }

    private static string Advice(S3Failure failure) =>
        failure switch
        {
            { Code: "NoSuchBucket" } => " Make the bucket with EnsureBucketAsync.",
            { Code: "InvalidAccessKeyId" or "SignatureDoesNotMatch" } => " Check ObjectStore:AccessKey and ObjectStore:SecretKey.",
            { Status: 403 } => " The user of ObjectStore:AccessKey lacks the right to do this.",
            _ => "",
        };
}
