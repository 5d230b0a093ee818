namespace MlbSts.Storage.Leases;

/// <summary><c>leases/{name}.json</c> of <see cref="Buckets.State"/>.</summary>
/// <param name="Owner">Who holds it; <see langword="null"/> once released.</param>
/// <param name="ExpiresAt">Free for anybody from then on, UTC.</param>
/// <param name="Fence">Grows by one each time the lease is taken: what a former holder still writes can be told by its lower number.</param>
/// <param name="Nonce">Of chance, so that no two states of a lease are the same bytes (an S3 server's ETag is a hash of those).</param>
public sealed record LeaseDocument(string? Owner, DateTimeOffset ExpiresAt, long Fence, Guid Nonce);
