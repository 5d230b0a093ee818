namespace MlbSts.Storage;

/// <summary>Retention forbids the deletion.</summary>
public sealed class ObjectLockedException(string message, Exception? innerException = null) : ObjectStoreException(message, innerException);
