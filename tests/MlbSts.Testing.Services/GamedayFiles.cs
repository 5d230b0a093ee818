namespace MlbSts.Testing.Services;

/// <summary>An invented game of one inning in Gameday's XML.</summary>
public static class GamedayFiles
{
    public static void Write(string folder, int number = 1, int homeRuns = 1, string status = "F", string date = "June 7, 2014")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "boxscore.xml"),
            $"""
            <boxscore game_id="2014/06/07/bosmlb-seamlb-{number}" game_pk="5" home_id="136" away_id="111" away_team_code="bos" home_team_code="sea" date="{date}" status_ind="{status}" venue_id="680">
            <linescore away_team_runs="0" home_team_runs="{homeRuns}"><inning_line_score away="0" home="1" inning="1"/></linescore>
            <batting team_flag="home"><batter id="14" bo="100" pos="SS" name_display_first_last="J.J. Walk"/></batting></boxscore>
            """
        );
        File.WriteAllText(
            Path.Combine(folder, "inning_all.xml"),
            """
            <game><inning num="1"><top>
            <atbat num="1" o="0" batter="11" pitcher="9" event="Single" des="Al Fa singles."><pitch des="In play, no out" type="X"/><runner id="11" start="" end="1B" event="Single"/></atbat>
            <action event="Caught Stealing 2B" o="1" des="Al Fa caught stealing 2nd base."/>
            <atbat num="2" o="2" batter="12" pitcher="9" event="Groundout" des="Be Ta grounds out."><pitch des="Ball" type="B"/><runner id="11" start="1B" end="" event="Caught Stealing 2B"/><pitch des="In play, out(s)" type="X"/></atbat>
            <atbat num="3" o="3" batter="13" pitcher="9" event="Strikeout" des="Ga Ma strikes out."><pitch des="Swinging Strike" type="S"/></atbat>
            </top><bottom>
            <atbat num="4" o="0" batter="16" pitcher="8" event="Home Run" des="El Bow homers."><pitch des="In play, run(s)" type="X"/><runner id="16" start="" end="" event="Home Run" score="T" rbi="T" earned="T"/></atbat>
            <atbat num="5" o="0" batter="14" pitcher="8" event="Walk" des="J.J. Walk walks."><pitch des="Ball" type="B"/><runner id="14" start="" end="1B" event="Walk"/></atbat>
            <atbat num="6" o="2" batter="15" pitcher="8" event="Grounded Into DP" des="Ze Ta grounds into a double play, first baseman A B to shortstop C D. J.  J. Walk out at 2nd."><pitch des="In play, out(s)" type="X"/><runner id="14" start="1B" end="" event="Grounded Into DP"/></atbat>
            </bottom></inning></game>
            """
        );
    }
}
