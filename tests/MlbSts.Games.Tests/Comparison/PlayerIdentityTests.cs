using MlbSts.Games.Comparison;
using MlbSts.Games.Tables;
using MlbSts.Games.Tests.Sources.Gameday;

namespace MlbSts.Games.Tests.Comparison;

public sealed class PlayerIdentityTests
{
    [Theory]
    [InlineData("José Peña", "Jose Pena")]
    [InlineData("Jose\u0301 Pena", "Jose Pena")]
    [InlineData("J. J. Hardy", "J.J. Hardy")]
    [InlineData("Lourdes Gurriel Jr.", "Lourdes Gurriel")]
    [InlineData("Michael Harris II", "MICHAEL HARRIS")]
    [InlineData("Darren O'Day", "Darren O’Day")]
    [InlineData("Hyun-Jin Ryu", "Hyun Jin Ryu")]
    [InlineData("Łukasz Ørsted", "Lukasz Orsted")]
    public void Names_that_are_written_differently_are_one(string one, string other) =>
        Assert.Equal(PlayerName.Normalise(one), PlayerName.Normalise(other));

    [Theory]
    [InlineData("Jo Hardy", "J.J. Hardy")]
    [InlineData("Henry V", "Henry")]
    public void Names_of_two_men_stay_two(string one, string other) =>
        Assert.NotEqual(PlayerName.Normalise(one), PlayerName.Normalise(other));

    [Fact]
    public void One_name_in_one_team_is_one_player_in_every_source()
    {
        var (mlb, gameday, retro) = (Mlb(1, "José Ramírez"), Mlb(1, "Jose Ramirez"), Retro("ramij003", "Jose Ramirez"));
        Assert.Empty(PlayerIdentity.Fill([mlb, gameday, retro]));
        Assert.All([mlb, gameday, retro], player => Assert.Equal((1, "ramij003"), (player.MlbId, player.RetroId)));
    }

    [Fact]
    public void A_player_known_for_one_team_is_known_for_all_his_teams()
    {
        var elsewhere = Mlb(1, "Joey Ramirez", "NYA");
        Assert.Empty(PlayerIdentity.Fill([Mlb(1, "Jose Ramirez"), Retro("ramij003", "Jose Ramirez"), elsewhere]));
        Assert.Equal("ramij003", elsewhere.RetroId);
    }

    [Fact]
    public void Two_of_one_name_in_a_team_stay_without_and_are_reported()
    {
        PlayerRow[] players = [Mlb(1, "Luis García"), Mlb(2, "Luis Garcia Jr."), Retro("garcl003", "Luis Garcia")];
        var ambiguous = Assert.Single(PlayerIdentity.Fill(players));
        Assert.Equal(("BOS", "Luis García"), (ambiguous.Team, ambiguous.Name));
        Assert.Equal([1, 2], ambiguous.MlbIds);
        Assert.Equal(["garcl003"], ambiguous.RetroIds);
        Assert.All(players, player => Assert.True(player.MlbId is null || player.RetroId is null));
    }

    [Fact]
    public void A_player_who_would_be_two_by_two_teams_stays_without_and_is_reported_for_both()
    {
        PlayerRow[] players = [Mlb(1, "Al Bo"), Retro("bo--a001", "Al Bo"), Mlb(1, "Al Bo", "NYA"), Retro("bo--a002", "Al Bo", "NYA")];
        Assert.Equal(["BOS", "NYA"], PlayerIdentity.Fill(players).Select(player => player.Team));
        Assert.All(players, player => Assert.True(player.MlbId is null || player.RetroId is null));
    }

    [Fact]
    public void Other_teams_other_seasons_and_nameless_rows_are_never_matched()
    {
        PlayerRow[] players =
        [
            Mlb(1, "Al Bo"),
            Retro("bo--a001", "Al Bo", "NYA"),
            Retro("bo--a001", "Al Bo") with
            {
                Season = 2016,
            },
            Mlb(3, ""),
            Retro("x", ""),
        ];
        Assert.Empty(PlayerIdentity.Fill(players));
        Assert.All(players, player => Assert.True(player.MlbId is null || player.RetroId is null));
    }

    [Fact]
    public void Everybody_of_a_real_game_is_found_in_Retrosheets_rosters()
    {
        var players = RealGamedayTests.Read().Players;
        Assert.Empty(PlayerIdentity.Fill([.. players, .. RetrosheetGame.Rosters("2015eve.zip", ["BAL", "BOS"])]));
        Assert.Equal(("jonea003", "ortid001"), (Code("Adam Jones"), Code("David Ortiz")));
        Assert.Empty(players.Where(player => player.RetroId is null).Select(player => player.FullName));

        string? Code(string name) =>
            PlayerName.Normalise(name) is var plain
                ? players.FirstOrDefault(player => PlayerName.Normalise(player.FullName) == plain)?.RetroId
                : null;
    }

    private static PlayerRow Mlb(int id, string name, string team = "BOS") =>
        new()
        {
            PlayerId = $"{id}",
            Team = team,
            Season = 2015,
            MlbId = id,
            FullName = name,
        };

    private static PlayerRow Retro(string id, string name, string team = "BOS") =>
        new()
        {
            PlayerId = id,
            Team = team,
            Season = 2015,
            RetroId = id,
            FullName = name,
        };
}
