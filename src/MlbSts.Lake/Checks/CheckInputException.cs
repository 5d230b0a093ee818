namespace MlbSts.Lake.Checks;

/// <summary>What the lake is to be compared with cannot be read; the message says where and why.</summary>
internal sealed class CheckInputException(string message) : Exception(message);
