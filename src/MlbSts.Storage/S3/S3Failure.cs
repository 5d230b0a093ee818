using System.Net.Sockets;
using Amazon.Runtime;
using Minio.Exceptions;

namespace MlbSts.Storage.S3;

/// <summary>Why a request came to nothing.</summary>
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
/// <param name="Code">S3's error code, where the answer had one.</param>
/// <param name="Message">In words.</param>
/// <param name="Exception">What the SDK threw.</param>
internal sealed record S3Failure(int Status, string Code, string Message, Exception Exception)
{
    /// <summary>The same request may work in a moment.</summary>
    public bool IsTransient =>
        Status is 408 or 429 or 500 or 502 or 503 or 504 || Status is 0 or (>= 200 and < 300) && IsConnection(Exception);

    /// <summary>There is no such object or version.</summary>
    public bool IsNotFound => Status == 404 && Code != "NoSuchBucket";

    /// <summary>A version id the server cannot make sense of is a version it does not have; one of a delete marker has no object.</summary>
    public bool IsNoVersion => IsNotFound || Status == 405 || Status == 400 && Code is "InvalidArgument" or "NoSuchVersion" or "";

    public static S3Failure From(Exception exception, S3Answer answer)
    {
        if (exception is AmazonServiceException amazon)
            return new S3Failure((int)amazon.StatusCode, amazon.ErrorCode ?? "", amazon.Message, amazon);
        var code = exception is MinioException minio ? minio.Response?.Code ?? "" : "";
        if (code.Length == 0 && exception is BucketNotFoundException)
            code = "NoSuchBucket";
        var message = exception is ArgumentNullException or NullReferenceException ? "the server gave no reason" : exception.Message;
        return new S3Failure(answer.Status, code, message, exception);
    }

    private static bool IsConnection(Exception? exception) =>
        exception switch
        {
            null => false,
            HttpRequestException
            or IOException
            or SocketException
            or TimeoutException
            or OperationCanceledException
            or ConnectionException => true,
            _ => IsConnection(exception.InnerException),
        };
}
