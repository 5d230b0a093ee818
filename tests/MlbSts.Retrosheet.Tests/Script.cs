using System.Text;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Tests;

/// <summary>
/// Writes event files of invented games: visitors v1..v9 and home players h1..h9 in batting order, fielding positions 1 to 9 in the same
/// order.
/// </summary>
internal sealed class Script
{
    private readonly StringBuilder text = new();

    public static Script Game(string id = "HOM192105010", string visitors = "VIS")
    {
        var script = new Script();
        return script.Also(id, visitors);
    }

    /// <summary>Begins another game.</summary>
    public Script Also(string id, string visitors = "VIS")
    {
        Line($"id,{id}").Line("version,2").Line($"info,visteam,{visitors}").Line($"info,hometeam,{id[..3]}");
        for (var slot = 1; slot <= 9; slot++)
            Line($"start,{Player(0, slot)},\"Visitor, No. {slot}\",0,{slot},{slot}");
        for (var slot = 1; slot <= 9; slot++)
            Line($"start,{Player(1, slot)},\"Home {slot}\",1,{slot},{slot}");
        return this;
    }

    public Script Line(string line)
    {
        text.Append(line).Append("\r\n");
        return this;
    }

    /// <summary>A play by the batter in a place of the order.</summary>
    public Script Play(int inning, int side, int slot, string play, string count = "??", string pitches = "") =>
        Line($"play,{inning},{side},{Player(side, slot)},{count},{pitches},{play}");

    /// <summary>Three strikeouts.</summary>
    public Script Out(int inning, int side, int slot = 1) =>
        Play(inning, side, slot, "K").Play(inning, side, slot + 1, "K").Play(inning, side, slot + 2, "K");

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(text.ToString());

    public EventFileReader Open(Season? season = null)
    {
        var reader = new EventFileReader(season ?? new Season());
        reader.Open("1921HOM.EVN", ToBytes());
        return reader;
    }

    /// <summary>The plays of the one game, which must be good.</summary>
    public PlayEvent[] Plays(Season? season = null)
    {
        var reader = Open(season);
        Assert.True(reader.Read(), string.Join(Environment.NewLine, reader.Errors));
        return reader.Game.Events.ToArray();
    }

    public static string Player(int side, int slot) => side == 0 ? $"visi{slot:d4}" : $"home{slot:d4}";

    public static PlayerId Id(int side, int slot) => PlayerId.From(Encoding.ASCII.GetBytes(Player(side, slot)));
}
