namespace MlbSts.Storage;

/// <summary>What a bucket must be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Versioned">Every put makes a new version and a delete leaves a marker.</param>
/// <param name="ObjectLock">Versions can be held against deletion; implies versioning and must be decided when the bucket is made.</param>
/// <param name="NoncurrentVersionDays">Versions that are no longer the newest go after so many days; <see langword="null"/> keeps
/// them.</param>
public sealed record BucketSettings(string Name, bool Versioned, bool ObjectLock = false, int? NoncurrentVersionDays = null);
