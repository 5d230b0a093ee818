using System.Globalization;

namespace MlbSts.Simulator.Feeds;

/// <summary>Rates as the feed writes them: texts, with dashes where there is nothing to divide by.</summary>
internal static class Rates
{
    /// <summary>Three decimals without the zero before the point, for example <c>.264</c>; <c>.---</c> for nothing.</summary>
    public static string Average(int part, int whole, string nothing = ".---")
    {
        if (whole == 0)
            return nothing;
        var text = ((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture);
        return text.StartsWith('0') ? text[1..] : text;
    }

    /// <summary>A sum of two averages, such as OPS.</summary>
    public static string Sum(double value)
    {
        var text = value.ToString("0.000", CultureInfo.InvariantCulture);
        return text.StartsWith('0') ? text[1..] : text;
    }

    /// <summary>Two decimals, for example an earned run average; <c>-.--</c> for nothing.</summary>
    public static string Ratio(double part, double whole) =>
        whole == 0 ? "-.--" : (part / whole).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Two decimals and a zero, as strike percentages stand there: <c>.630</c>.</summary>
    public static string Percentage(int part, int whole) => whole == 0 ? "-.--" : Average((int)Math.Round(100.0 * part / whole), 100);

    /// <summary>Innings pitched: whole innings and outs, for example <c>6.1</c>.</summary>
    public static string Innings(int outs) => string.Create(CultureInfo.InvariantCulture, $"{outs / 3}.{outs % 3}");
}
