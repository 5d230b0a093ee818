using System.Text;

namespace MlbSts.Testing.Services;

/// <summary>An invented event file of one short game, with its roster and team files.</summary>
public static class TinySeason
{
    public const string EventFile = "2016BOS.EVA";

    public static byte[] Events(string id = "BOS201604050") =>
        Text(
            $"""
            id,{id}
            version,2
            info,visteam,NYA
            info,hometeam,BOS
            info,site,BOS07
            info,date,2016/04/05
            info,number,0
            info,starttime,7:08PM
            info,daynight,night
            info,usedh,true
            info,umphome,umpix901
            info,ump1b,(none)
            info,pitches,pitches
            info,temp,61
            info,winddir,torf
            info,windspeed,-1
            info,fieldcond,unknown
            info,precip,none
            info,sky,sunny
            info,timeofgame,21
            info,attendance,1234
            info,wp,bospa002
            info,lp,nyapa001
            info,save,
            {Lineup("nya", 0)}
            {Lineup("bos", 1)}
            play,1,0,nyaba001,32,CBB*BFFB,W
            play,1,0,nyaba002,01,C1>S,SB2
            play,1,0,nyaba002,02,C1>S.S,K
            play,1,0,nyaba003,10,B,NP
            sub,bospa002,"Second Pitcher",1,0,1
            play,1,0,nyaba003,11,B.CX,S8/L.2-H
            play,1,0,nyaba004,00,X,64(1)3/GDP/G6
            play,1,1,bosba001,??,X,D7/F
            play,1,1,bosba002,10,BH,HP
            play,1,1,bosba003,00,X,HR/F8.2-H;1-H
            play,1,1,bosba004,12,SUSX,E6/G.B-2
            play,1,1,bosba005,00,X,8/F
            play,1,1,bosba006,00,X,8/F
            play,1,1,bosba007,00,X,8/F
            data,er,nyapa001,3
            data,er,bospa001,1
            data,er,bospa002,0
            """
        );

    public static (string Name, byte[] Content)[] Files(string id = "BOS201604050") =>
        [
            (EventFile, Events(id)),
            ("BOS2016.ROS", Text("bospa001,Pitcher,First,R,R,BOS,P\nbospa002,Pitcher,Second,L,L,BOS,P\nbosba001,One,Bat,B,R,BOS,2B\n")),
            ("NYA2016.ROS", Text("nyapa001,Arm,Strong,R,R,NYA,P\nnyaba001,Lead,Off,L,R,NYA,CF\nnyaba003,Both,Hands,B,R,NYA,1B\n")),
            ("TEAM2016", Text("BOS,A,Boston,Red Sox\nNYA,A,New York,Yankees\n")),
        ];

    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text.TrimEnd().ReplaceLineEndings("\r\n") + "\r\n");

    // Nine batters and a pitcher who does not bat; positions 2 to 10.
    private static string Lineup(string team, int side) =>
        string.Join(
            '\n',
            Enumerable
                .Range(1, 9)
                .Select(slot => $"start,{team}ba00{slot},\"Batter {slot}\",{side},{slot},{slot + 1}")
                .Append($"start,{team}pa001,\"Pitcher\",{side},0,1")
        );
}
