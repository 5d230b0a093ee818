namespace MlbSts.Json.Patching;

/// <summary>The six operations of RFC 6902.</summary>
public enum JsonPatchKind
{
    /// <summary>Sets a member, or inserts an item before an index.</summary>
    Add,

    /// <summary>Takes away what is there.</summary>
    Remove,

    /// <summary>Sets what is there to another value.</summary>
    Replace,

    /// <summary>Takes a value from one place and adds it at another.</summary>
    Move,

    /// <summary>Adds at one place what is at another.</summary>
    Copy,

    /// <summary>Changes nothing; the patch fails where the value is another.</summary>
    Test,
}
