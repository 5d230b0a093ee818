using Amazon.Runtime;
using Amazon.S3;
using Minio;

namespace MlbSts.Storage.S3;

/// <summary>Both SDKs on one connection pool, neither with retries of its own.</summary>
internal sealed class S3Clients : IDisposable
{
    private readonly HttpClient _http;

    public S3Clients(ObjectStoreOptions options)
    {
        var endpoint = new Uri(options.Endpoint);
        _http = new HttpClient(
            new AnswerRecorder(
                new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) }
            )
        )
        {
            Timeout = options.RequestTimeout,
        };
        Minio = new MinioClient()
            .WithEndpoint(endpoint.Authority)
            .WithCredentials(options.AccessKey, options.SecretKey)
            .WithRegion(options.Region)
            .WithSSL(endpoint.Scheme == Uri.UriSchemeHttps)
            .WithHttpClient(_http, disposeHttpClient: false)
            .Build();
        var config = new AmazonS3Config
        {
            ServiceURL = options.Endpoint,
            AuthenticationRegion = options.Region,
            ForcePathStyle = true,
            UseHttp = endpoint.Scheme == Uri.UriSchemeHttp,
            MaxErrorRetry = 0,
            // Other servers than AWS's know the newer checksums in part or not at all; the store has its own SHA-256.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            HttpClientFactory = new SharedHttpClient(_http),
        };
        Amazon = new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    public IMinioClient Minio { get; }

    public AmazonS3Client Amazon { get; }

    public void Dispose()
    {
        Amazon.Dispose();
        Minio.Dispose();
        _http.Dispose();
    }

    private sealed class SharedHttpClient(HttpClient http) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => http;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
