using System.Security.Cryptography;
using System.Text;
using MlbSts.Domain;

namespace MlbSts.Storage;

/// <summary>The four buckets and the keys in them.</summary>
public static class Buckets
{
    /// <summary>Games being followed: raw answers and the newest full document. Temporary.</summary>
    public const string Live = "mlb-live";

    /// <summary>The season's validated games, by phase.</summary>
    public const string Current = "mlb-current";

    /// <summary>Frozen seasons.</summary>
    public const string Historical = "mlb-historical";

    /// <summary>Journals, leases, checkpoints, pointers, review queue: the one bucket with conditional writes.</summary>
    public const string State = "mlb-state";

    /// <summary>What each bucket must be.</summary>
    public static IReadOnlyList<BucketSettings> All { get; } =
    [
        new(Live, Versioned: true, NoncurrentVersionDays: 30),
        new(Current, Versioned: true),
        new(Historical, Versioned: true, ObjectLock: true),
        new(State, Versioned: false),
    ];

    /// <summary><c>games/{gamePk}/feed.json.zst</c> of <see cref="Live"/>: the newest full document.</summary>
    public static string LiveFeed(GamePk gamePk) => $"games/{gamePk}/feed.json.zst";

    /// <summary><c>games/{gamePk}/polls/{timecode}-{hash8}.{full,diff}.json.zst</c> of <see cref="Live"/>: one raw answer.</summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="timecode">The timecode the answer leads to, or that was asked from where it has none.</param>
    /// <param name="sha256">SHA-256 of the answer before compression, lower-case hex.</param>
    /// <param name="isDiff">The answer is a diff, not a whole feed.</param>
    public static string LivePoll(GamePk gamePk, Timecode timecode, string sha256, bool isDiff) =>
        $"games/{gamePk}/polls/{timecode}-{sha256[..8]}.{(isDiff ? "diff" : "full")}.json.zst";

    /// <summary><c>games/{gamePk}/proofs/{timecode}-{hash8}.json.zst</c> of <see cref="Live"/>: a patched document that was wrong.</summary>
    /// <param name="gamePk">The game.</param>
    /// <param name="timecode">Its timecode.</param>
    /// <param name="sha256">SHA-256 of the document before compression, lower-case hex.</param>
    public static string LiveProof(GamePk gamePk, Timecode timecode, string sha256) =>
        $"games/{gamePk}/proofs/{timecode}-{sha256[..8]}.json.zst";

    /// <summary><c>schedule/{date}.json.zst</c> of <see cref="Live"/>.</summary>
    public static string LiveSchedule(DateOnly date) => $"schedule/{date:yyyy-MM-dd}.json.zst";

    /// <summary><c>{phase}/games/{gamePk}/</c> of <see cref="Current"/>, where feed.json.zst, history.zst and game.json lie.</summary>
    public static string CurrentGame(SeasonPhase phase, GamePk gamePk) => $"{phase.Folder()}/games/{gamePk}/";

    /// <summary><c>{phase}/{year}/games/{gamePk}/</c> of <see cref="Historical"/>.</summary>
    public static string HistoricalGame(SeasonPhase phase, int year, GamePk gamePk) => $"{phase.Folder()}/{year:0000}/games/{gamePk}/";

    /// <summary><c>validation/{gamePk}.json</c> of <see cref="State"/>: the report on the document validated last.</summary>
    public static string ValidationReport(GamePk gamePk) => $"validation/{gamePk}.json";

    /// <summary><c>control/changes.json</c> of <see cref="State"/>: until when <c>/game/changes</c> was read.</summary>
    public const string ChangesRead = "control/changes.json";

    /// <summary><c>health/{service}</c> of <see cref="State"/>: what a service writes now and then to see that it can.</summary>
    public static string Health(string service) => $"health/{service}";

    /// <summary><c>review/</c> of <see cref="State"/>: the review queue.</summary>
    public const string Reviews = "review/";

    /// <summary><c>review/{game}-{subject}.json</c> of <see cref="State"/>: something a person must look at.</summary>
    /// <param name="game">A gamePk in digits, or a Retrosheet id.</param>
    /// <param name="subject">Tells the items of a game apart.</param>
    public static string ReviewItem(string game, string subject) => $"{Reviews}{game}-{subject}.json";

    /// <summary><c>journals/{kind}/</c> of <see cref="State"/>: the operations of a kind that are under way or were cut off.</summary>
    public static string Journals(string kind) => $"journals/{kind}/";

    /// <summary><c>journals/{kind}/{subject}.json</c> of <see cref="State"/>: an operation under way.</summary>
    /// <param name="kind">The kind of operation, such as <c>promotion</c>.</param>
    /// <param name="subject">What it is done to: a gamePk, a season's phase.</param>
    public static string Journal(string kind, string subject) => $"{Journals(kind)}{subject}.json";

    /// <summary>
    /// <c>audit/operations/{kind}/{subject}/{startedAt}.json</c> of <see cref="State"/>: an operation that is finished or undone.
    /// </summary>
    public static string OperationAudit(string kind, string subject, DateTimeOffset startedAt) =>
        $"audit/operations/{kind}/{subject}/{startedAt.UtcDateTime:yyyyMMdd'T'HHmmssfffffff'Z'}.json";

    /// <summary><c>audit/control/{at}-{hash8 of commandId}.json</c> of <see cref="State"/>: who asked for what, and what became of it.</summary>
    /// <param name="at">Real time.</param>
    /// <param name="commandId">Names the command; anything.</param>
    public static string CommandAudit(DateTimeOffset at, string commandId) =>
        $"audit/control/{at.UtcDateTime:yyyyMMdd'T'HHmmssfffffff'Z'}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(commandId)))[..8]}.json";

    /// <summary><c>control/polling.json</c> of <see cref="State"/>: what admins set of polling.</summary>
    public const string PollingControl = "control/polling.json";

    /// <summary><c>control/gap-curves.json</c> of <see cref="State"/>: how long the changes of games are apart, as learnt.</summary>
    public const string GapCurves = "control/gap-curves.json";

    /// <summary><c>control/polling-price.json</c> of <see cref="State"/>: what a poll may cost now, for all Schedulers.</summary>
    public const string PollPrice = "control/polling-price.json";

    /// <summary>
    /// <c>audit/loads/{loadId}/{phase}-{year}.json</c> of <see cref="State"/>: what a bulk load decided where two documents of a game
    /// differ.
    /// </summary>
    public static string LoadAudit(string loadId, SeasonPhase phase, int year) => $"audit/loads/{loadId}/{phase.Folder()}-{year:0000}.json";
}
