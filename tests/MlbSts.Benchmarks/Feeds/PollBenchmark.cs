using System.Globalization;
using System.Security.Cryptography;
using MlbSts.Json;
using MlbSts.Rules;
using MlbSts.StatsApi.Feeds;
using MlbSts.StatsApi.Patching;
using MlbSts.Storage;
using MlbSts.Validator.Validation;

namespace MlbSts.Benchmarks.Feeds;

/// <summary>
/// The processor time of a poll from the answer to the bytes that are stored, and of its validation, without network and disk.
/// </summary>
internal static class PollBenchmark
{
    public static async Task<int> RunAsync(string feedFile, string diffFile, int rounds, TextWriter output)
    {
        using var zstd = new ZstdCodec();
        var text = await File.ReadAllBytesAsync(feedFile);
        var diff = await File.ReadAllBytesAsync(diffFile);
        var compact = Sampling.Compact(text); // as the API sends it; captures are often indented
        var held = JsonTree.Parse(compact);
        var gamePk = new FeedView(held).GamePk ?? throw new InvalidDataException($"{feedFile} is no feed.");
        var validator = new DocumentValidator(RuleBook.Default);

        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"feed {compact.Length / 1000.0:0} KB, diff {diff.Length / 1000.0:0.0} KB, {rounds} rounds: median ms, best ms, KB allocated"
            )
        );
        Sampling.Measure("parse and validate a whole feed", rounds, output, () => JsonTree.Parse(compact));
        Sampling.Measure(
            "read and check it (fresh)",
            rounds,
            output,
            () => new FeedView(JsonTree.Parse(compact)).Check(gamePk),
            () => JsonTree.Parse(compact)
        );
        Sampling.Measure("poll answered by a diff", rounds, output, () => Store(Patched(held, diff), held, zstd));
        Sampling.Measure("poll answered by a whole feed", rounds, output, () => Store(JsonTree.Parse(compact), held, zstd));
        await Sampling.MeasureAsync("validation of a stored document", rounds, output, () => validator.ValidateAsync(gamePk, compact));
        return 0;

        JsonTree Patched(JsonTree document, byte[] answer)
        {
            var patched = FeedPatch.Apply(document, FeedPatch.Parse(answer));
            return new FeedView(patched).Check(gamePk).Count < 10
                ? patched
                : throw new InvalidDataException("The patched document is doubtful.");
        }
    }

    private static byte[] Store(JsonTree document, JsonTree before, ZstdCodec zstd)
    {
        FeedSections.Changed(before, document);
        var text = document.ToUtf8();
        SHA256.HashData(text);
        return zstd.Compress(text);
    }
}
