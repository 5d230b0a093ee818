using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlbSts.Cli.Query.Formats;

/// <summary>An array with an object for every row, a line each.</summary>
internal static class JsonFormat
{
    // Names with accents stay readable; duplicate names of columns are the query's business.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(ResultRows rows, TextWriter output, int maxRows, CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, Options);
        var before = "[\n";
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            json.WriteStartObject();
            for (var column = 0; column < rows.Names.Count; column++)
            {
                json.WritePropertyName(rows.Names[column]);
                Write(json, rows[column], rows.IsNumber[column] || rows.IsJson[column]);
            }
            json.WriteEndObject();
            json.Flush();
            output.Write(before);
            output.Write(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length)));
            line.SetLength(0);
            json.Reset();
            before = ",\n";
        }
        output.Write(before == "[\n" ? "[]\n" : "\n]\n");
    }

    private static void Write(Utf8JsonWriter json, object? value, bool isRaw)
    {
        if (
            value
            is null
                or double.NaN
                or double.PositiveInfinity
                or double.NegativeInfinity
                or float.NaN
                or float.PositiveInfinity
                or float.NegativeInfinity
        )
            json.WriteNullValue();
        else if (value is bool flag)
            json.WriteBooleanValue(flag);
        else if (isRaw)
            json.WriteRawValue(ResultText.Of(value));
        else
            json.WriteStringValue(ResultText.Of(value));
    }
}
