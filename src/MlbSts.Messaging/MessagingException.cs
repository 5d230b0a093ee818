namespace MlbSts.Messaging;

/// <summary>A message could not be sent or read.</summary>
public sealed class MessagingException(string message, Exception? innerException = null) : Exception(message, innerException);
