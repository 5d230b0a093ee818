using System.Runtime.CompilerServices;
using MlbSts.Json;
using MlbSts.Simulator.Clubs;

namespace MlbSts.Simulator.Feeds;

/// <summary>The small objects that name people, places and clubs all over a feed; each is made once.</summary>
internal static class FeedNames
{
    private static readonly ConditionalWeakTable<object, JsonTree> Persons = [];
    private static readonly ConditionalWeakTable<object, JsonTree> Links = [];
    private static readonly ConditionalWeakTable<object, JsonTree> Places = [];
    private static readonly ConditionalWeakTable<object, JsonTree> Teams = [];

    /// <summary>id, fullName and link.</summary>
    public static JsonTree Person(Player player) => Persons.GetValue(player, static key => Make((Player)key, withName: true));

    /// <summary>id and link.</summary>
    public static JsonTree Link(Player player) => Links.GetValue(player, static key => Make((Player)key, withName: false));

    public static JsonTree Place(Position position) => Places.GetValue(position, static key => Make((Position)key));

    /// <summary>id, name and link.</summary>
    public static JsonTree Team(Club club) => Teams.GetValue(club, static key => Make((Club)key));

    private static JsonTree Make(Player player, bool withName) =>
        withName
            ? JsonPart.Packed(JsonPart.Object(("id", player.Id), ("fullName", player.FullName), ("link", player.Link)))
            : JsonPart.Packed(JsonPart.Object(("id", player.Id), ("link", player.Link)));

    private static JsonTree Make(Position position) =>
        JsonPart.Packed(
            JsonPart.Object(
                ("code", position.Code),
                ("name", position.Name),
                ("type", position.Type),
                ("abbreviation", position.Abbreviation)
            )
        );

    private static JsonTree Make(Club club) => JsonPart.Packed(JsonPart.Object(("id", club.Id), ("name", club.Name), ("link", club.Link)));
}
