namespace MlbSts.Rules.Definition;

/// <summary>What a rule holds a game against.</summary>
public enum RuleCategory
{
    /// <summary>Against what a document is made of: members, types, ranges.</summary>
    Schema,

    /// <summary>Against itself: two places of a game say the same.</summary>
    Consistency,

    /// <summary>Against what is known beside it: tables of states, teams and players, the game that was asked for.</summary>
    CrossReference,

    /// <summary>Against what baseball has seen: records, and the habits of an era.</summary>
    History,
}
