namespace MlbSts.Json.Patching;

/// <summary>An operation does not fit the document; <see cref="JsonPatch"/> says which one it was.</summary>
internal sealed class DoesNotFitException(string reason) : Exception(reason);
