using System.Security.Cryptography;
using System.Text;
using MlbSts.Cli.Retrosheet;
using MlbSts.Retrosheet.Csv;
using MlbSts.Testing;

namespace MlbSts.Cli.Tests;

/// <summary>Deduced files (<c>.EDA</c>, <c>.EDN</c>) of 1932, which Retrosheet publishes without rosters.</summary>
public sealed class DeducedSeasonTests
{
    /// <summary>
    /// SHA-256 of what <c>cwevent -n -y 1932 -f 0-96 -x 0-62 1932.EDA 1932.EDN</c> of Chadwick's development version of 2026 prints with
    /// the rosters made here, without carriage returns: 7,510 lines.
    /// </summary>
    private const string Expected = "05eb45f09ca10997a7d933f73f207fd08dc3ade11c11859d4427ba19be44cf04";

    [Fact]
    public async Task Every_play_of_1932_is_printed_as_cwevent_prints_it()
    {
        var source = TestData.Path("retrosheet/deduced");
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "1932.EDA", "1932.EDN" })
            File.Copy(Path.Combine(source, file), folder[file]);
        WriteRosters(folder);
        var (output, log) = (new MemoryStream(), new StringWriter());
        var writer = new EventCsvWriter(
            Enumerable.Range(0, EventCsvWriter.StandardFieldCount),
            Enumerable.Range(0, EventCsvWriter.ExtendedFieldCount)
        );
        var code = await EventsCommand.Run([folder.Path], 1932, writer, output, log, CancellationToken.None);
        Assert.Equal(0, code);
        byte[] printed = [.. output.ToArray().Where(letter => letter != '\r')];
        Assert.Equal(7510, printed.Count(letter => letter == '\n'));
        Assert.Equal(Expected, Convert.ToHexStringLower(SHA256.HashData(printed)));
    }

    /// <summary>Every player of a team in the order of the ids, hands by turns.</summary>
    private static void WriteRosters(TemporaryFolder folder)
    {
        var leagues = new SortedDictionary<string, char>(StringComparer.Ordinal);
        var players = new Dictionary<string, SortedSet<string>>();
        foreach (var (file, league) in new[] { ("1932.EDA", 'A'), ("1932.EDN", 'N') })
        {
            string[] teams = ["", ""];
            foreach (var fields in File.ReadLines(folder[file], Encoding.Latin1).Select(line => line.Split(',')))
            {
                if (fields is ["info", "visteam" or "hometeam", var team])
                    leagues[teams[fields[1] == "hometeam" ? 1 : 0] = team] = league;
                else if (fields is ["start" or "sub", var player, _, var side, ..])
                    (
                        players.TryGetValue(teams[side == "1" ? 1 : 0], out var known)
                            ? known
                            : players[teams[side == "1" ? 1 : 0]] = new(StringComparer.Ordinal)
                    ).Add(player);
            }
        }
        File.WriteAllText(folder["TEAM1932"], string.Concat(leagues.Select(team => $"{team.Key},{team.Value},City,Club\r\n")));
        foreach (var (team, ids) in players)
            File.WriteAllText(
                folder[$"{team}1932.ROS"],
                string.Concat(ids.Select((id, place) => $"{id},Last,First,{"LRB"[place % 3]},{"RL"[place % 2]},{team},P\r\n"))
            );
    }
}
