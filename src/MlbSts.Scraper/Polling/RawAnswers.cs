using System.Security.Cryptography;
using MlbSts.Clock;
using MlbSts.Domain;
using MlbSts.StatsApi.Feeds;
using MlbSts.Storage;

namespace MlbSts.Scraper.Polling;

/// <summary>
/// Stores each answer as it came, before anything looks into it. Its key is made from content, so the same answer twice is one object. An
/// empty diff says nothing that the poll's message does not, and is not stored.
/// </summary>
internal sealed class RawAnswers(IObjectStore store, ZstdCodec zstd, LeagueClock leagueClock)
{
    private const int MostCharacters = 300;

    /// <summary>Stores an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="because">Why the poll was sent then, for people.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task StoreAsync(RawAnswer answer, string because, CancellationToken cancellationToken)
    {
        if (answer.IsDiff && IsEmptyArray(answer.Bytes.Span))
            return;
        var hash = Convert.ToHexStringLower(SHA256.HashData(answer.Bytes.Span));
        var timecode = answer.Timecode ?? new Timecode(leagueClock.GetUtcNow());
        var key = Buckets.LivePoll(answer.GamePk, timecode, hash, answer.IsDiff);
        if (
            await store.StatAsync(Buckets.Live, key, null, cancellationToken) is { } known
            && known.Metadata.GetValueOrDefault("content-sha256") == hash
        )
            return;
        var put = new PutOptions
        {
            ContentType = "application/zstd",
            Metadata = new Dictionary<string, string>
            {
                ["content-sha256"] = hash,
                ["polled-because"] = Plain(because),
                ["received-at"] = leagueClock.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            },
        };
        await store.PutAsync(Buckets.Live, key, zstd.Compress(answer.Bytes.Span), put, cancellationToken);
    }

    // What a header of HTTP can carry.
    private static string Plain(string text) =>
        new string([.. text.Where(letter => letter is >= ' ' and <= '~').Take(MostCharacters)]).Trim();

    private static bool IsEmptyArray(ReadOnlySpan<byte> json) =>
        json.Trim(" \t\r\n"u8) is [(byte)'[', .. var inner, (byte)']'] && inner.Trim(" \t\r\n"u8).IsEmpty;
}
