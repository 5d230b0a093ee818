namespace MlbSts.Messaging.Messages;

/// <summary>What an answer of the API was.</summary>
public enum AnswerShape
{
    /// <summary>Nothing new.</summary>
    NoChange,

    /// <summary>Patches against the copy we hold.</summary>
    Diff,

    /// <summary>The whole feed.</summary>
    Full,
}
