namespace MlbSts.Storage;

/// <summary>The store could not do what was asked.</summary>
public class ObjectStoreException(string message, Exception? innerException = null) : Exception(message, innerException);
