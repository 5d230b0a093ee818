namespace MlbSts.Retrosheet.Tests;

/// <summary>A total of a game on which the plays and the log differ.</summary>
internal sealed record Difference(string GameId, int Side, string What, string PlaysText, string LogText)
{
    public int Plays => int.Parse(PlaysText, null);

    public int Log => int.Parse(LogText, null);

    public override string ToString() => $"{GameId} {(Side == 0 ? "visitor" : "home")} {What}: plays {PlaysText}, log {LogText}";
}
