namespace MlbSts.Messaging;

/// <summary>A handler says that a message can never be handled, so retrying is of no use.</summary>
public sealed class UnprocessableMessageException(string message, Exception? innerException = null) : Exception(message, innerException);
