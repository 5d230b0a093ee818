using MlbSts.Lake;

namespace MlbSts.BulkLoader.Rules;

internal enum Severity { Warning, Error }

internal sealed record Finding(string RuleId, Severity Severity, string Message);

internal sealed class RuleSet
{
    public static RuleSet Default { get; } = new();
    public static RuleSet None { get; } = new();

    public static RuleSet Load(string json) => new();
    private readonly IReadOnlyList<Finding> none = [];
    public IReadOnlyList<Finding> Check(GameTables game, string source) => none;
}
