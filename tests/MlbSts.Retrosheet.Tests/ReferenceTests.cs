using System.IO.Compression;
using System.Text;
using MlbSts.Retrosheet.Csv;
using MlbSts.Testing;

namespace MlbSts.Retrosheet.Tests;

/// <summary>What Chadwick's cwevent prints, all 97 + 63 fields of every play, is what is printed here, byte for byte.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("1982eve", "cwevent-1982-regular.csv.gz")]
    [InlineData("2016eve", "cwevent-2016-regular.csv.gz")]
    [InlineData("2016post", "cwevent-2016-postseason.csv.gz")]
    public void Every_byte_is_that_of_cwevent(string archive, string expected)
    {
        using var reference = new StreamReader(
            new GZipStream(File.OpenRead(TestData.Path($"retrosheet/expected/{expected}")), CompressionMode.Decompress),
            Encoding.Latin1
        );
        var csv = new EventCsvWriter(
            Enumerable.Range(0, EventCsvWriter.StandardFieldCount),
            Enumerable.Range(0, EventCsvWriter.ExtendedFieldCount)
        );
        csv.WriteHeader();
        var rows = 0;
        var errors = SeasonArchive
            .Open(archive)
            .ReadAll(game =>
            {
                csv.Write(game);
                rows += Compare(reference, csv.Written);
                csv.Clear();
            });
        Assert.Empty(errors);
        Assert.True(reference.EndOfStream, $"cwevent prints more rows after row {rows}.");
        Assert.True(rows > 2000, $"Only {rows} rows were compared.");
    }

    private static int Compare(StreamReader reference, ReadOnlySpan<byte> written)
    {
        var buffer = new char[written.Length];
        var read = reference.ReadBlock(buffer);
        var expected = Encoding.Latin1.GetBytes(buffer, 0, read);
        if (!written.SequenceEqual(expected))
            Assert.Equal(Encoding.Latin1.GetString(expected), Encoding.Latin1.GetString(written));
        return written.Count((byte)'\n');
    }
}
