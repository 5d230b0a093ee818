using System.Text.Json.Serialization;
using MlbSts.Domain;

namespace MlbSts.Messaging.Messages;

/// <summary>
/// Validator: a stored document was checked. The whole report lies under <paramref name="ReportKey"/> in <c>mlb-state</c>.
/// </summary>
/// <param name="GamePk">The game.</param>
/// <param name="Feed">The document that was checked, exactly.</param>
/// <param name="State">The state it says.</param>
/// <param name="Timecode">Its timecode.</param>
/// <param name="Verdict">What came out.</param>
/// <param name="Findings">At most 20; the report has all.</param>
/// <param name="ReportKey">Key of the report in <c>mlb-state</c>.</param>
public sealed record GameValidated(
    GamePk GamePk,
    ObjectReference Feed,
    GameState State,
    Timecode? Timecode,
    Verdict Verdict,
    IReadOnlyList<Finding> Findings,
    string? ReportKey
) : IMessage
{
    /// <inheritdoc/>
    public static string Topic => Topics.ValidationResults;

    /// <inheritdoc/>
    [JsonIgnore]
    public string Key => GamePk.ToString();

    /// <inheritdoc/>
    [JsonIgnore]
    public string Id => $"{GamePk}/{Feed.Sha256}/validated";
}
