using System.IO.Compression;
using System.Text;
using MlbSts.Retrosheet.BoxScores;
using MlbSts.Retrosheet.Games;
using MlbSts.Testing;

namespace MlbSts.Retrosheet.Tests;

/// <summary>The team totals that Chadwick's cwgame prints are those of the box scores here, for every game of 2016.</summary>
public sealed class CwGameTests
{
    // cwgame counts a pitcher once more each time he comes back from another position.
    private static readonly string[] GamesWithReturningPitchers = ["ARI201609090", "CHN201607310", "CIN201606280"];

    [Fact]
    public void Team_totals_are_those_of_cwgame()
    {
        var expected = Read("retrosheet/expected/cwgame-2016-regular.csv.gz");
        var differences = new List<string>();
        SeasonArchive
            .Open("2016eve")
            .ReadAll(game =>
            {
                Assert.True(expected.Remove(game.Id, out var row), $"cwgame does not print {game.Id}.");
                foreach (var (header, value) in Totals(game, BoxScore.Of(game)))
                {
                    if (
                        row![header] != value
                        && !(header.EndsWith("PITCHER_CT", StringComparison.Ordinal) && GamesWithReturningPitchers.Contains(game.Id))
                    )
                        differences.Add($"{game.Id} {header}: here {value}, cwgame {row[header]}");
                }
            });
        Assert.Empty(expected);
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static IEnumerable<(string Header, string Value)> Totals(Game game, BoxScore box)
    {
        for (var side = 0; side < 2; side++)
        {
            var prefix = side == 0 ? "AWAY" : "HOME";
            var team = box.Team(side);
            var batting = team.Batting;
            (string Name, int Value)[] totals =
            [
                ("SCORE", game.Score(side)),
                ("HITS", batting.Hits),
                ("ERR", team.Errors),
                ("LOB", team.LeftOnBase),
                ("AB", batting.AtBats),
                ("2B", batting.Doubles),
                ("3B", batting.Triples),
                ("HR", batting.HomeRuns),
                ("BI", batting.RunsBattedIn),
                ("SH", batting.SacrificeHits),
                ("SF", batting.SacrificeFlies),
                ("HP", batting.HitByPitch),
                ("BB", batting.Walks),
                ("IBB", batting.IntentionalWalks),
                ("SO", batting.Strikeouts),
                ("SB", batting.StolenBases),
                ("CS", batting.CaughtStealing),
                ("GDP", batting.GroundedIntoDoublePlays),
                ("XI", batting.Interference),
                ("PITCHER", team.Pitchers),
                ("ER", team.IndividualEarnedRuns),
                ("TER", team.TeamEarnedRuns),
                ("WP", team.WildPitches),
                ("BK", team.Balks),
                ("PO", team.Putouts),
                ("A", team.Assists),
                ("PB", team.PassedBalls),
                ("DP", team.DoublePlays),
                ("TP", team.TriplePlays),
            ];
            foreach (var (name, value) in totals)
                yield return ($"{prefix}_{name}_CT", $"{value}");
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Read(string relativePath)
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(TestData.Path(relativePath)), CompressionMode.Decompress),
            Encoding.Latin1
        );
        var headers = GameLog.Split(reader.ReadLine()!);
        var games = new Dictionary<string, Dictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            var fields = GameLog.Split(line);
            games[fields[0]] = headers.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
        }
        return games;
    }
}
