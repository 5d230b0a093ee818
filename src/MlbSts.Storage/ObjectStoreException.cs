namespace MlbSts.Storage;

/// <summary>The store could not do what was asked.</summary>
public class ObjectStoreException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>A condition of a put did not hold; nothing was written.</summary>
public sealed class PreconditionFailedException(string message, Exception? innerException = null)
    : ObjectStoreException(message, innerException);

/// <summary>Retention forbids the deletion.</summary>
public sealed class ObjectLockedException(string message, Exception? innerException = null) : ObjectStoreException(message, innerException);

/// <summary>The body read is not the body that was stored.</summary>
public sealed class ObjectCorruptException(string message, Exception? innerException = null)
    : ObjectStoreException(message, innerException);

/// <summary>The store does not answer, or answers that it cannot for now; the same call may work later.</summary>
public sealed class ObjectStoreUnavailableException(string message, Exception? innerException = null)
    : ObjectStoreException(message, innerException);
