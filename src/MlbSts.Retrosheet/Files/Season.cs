using System.Text;
using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Files;

/// <summary>
/// The teams and rosters that event files refer to. Fill it before reading games; reading changes nothing, so one may serve many readers at
/// once.
/// </summary>
public sealed class Season
{
    private readonly Dictionary<string, Team> _teams = new(StringComparer.Ordinal);
    private readonly Dictionary<ShortText, Dictionary<PlayerId, RosterPlayer>> _rosters = [];
    private readonly List<RetrosheetError> _errors = [];

    /// <summary>Teams by code.</summary>
    public IReadOnlyDictionary<string, Team> Teams => _teams;

    /// <summary>Lines of team and roster files that could not be understood; the rest of the file is used.</summary>
    public IReadOnlyList<RetrosheetError> Errors => _errors;

    /// <summary>The players of a team; empty where its roster has not been added.</summary>
    public IReadOnlyCollection<RosterPlayer> Roster(string team) =>
        Roster(ShortText.From(team))?.Values ?? (IReadOnlyCollection<RosterPlayer>)[];

    /// <summary>A player of a team's roster, or null.</summary>
    public RosterPlayer? Find(string team, PlayerId player) =>
        Roster(ShortText.From(team)) is { } roster && roster.TryGetValue(player, out var found) ? found : null;

    internal Dictionary<PlayerId, RosterPlayer>? Roster(ShortText team) => _rosters.GetValueOrDefault(team);

    /// <summary>The roster event files refer to: that of a team which the team file, where there is one, names.</summary>
    internal Dictionary<PlayerId, RosterPlayer>? RosterInPlay(ShortText team) =>
        _teams.Count == 0 || _teams.ContainsKey(team.ToString()) ? Roster(team) : null;

    /// <summary>Adds the rows of a TEAMyyyy file: <c>ATL,N,Atlanta,Braves</c>.</summary>
    /// <param name="fileName">For errors.</param>
    /// <param name="content">The file.</param>
    public void AddTeams(string fileName, ReadOnlyMemory<byte> content) =>
        EachLine(
            fileName,
            content,
            line =>
            {
                var fields = new FieldReader(line);
                var team = new Team(Text(fields.Next()), Text(fields.Next()), Text(fields.Next()), Text(fields.Next()));
                if (team.Code.Length == 0)
                    throw new BadRecordException("the team's code is missing");
                _teams[team.Code] = team;
            }
        );

    /// <summary>
    /// Adds a roster file, TTTyyyy.ROS: <c>alvaj001,Alvarez,Jose,R,R,ATL,P</c>. Of two rows for one player the first counts.
    /// </summary>
    /// <param name="fileName">Its first three letters are the team where a row has none.</param>
    /// <param name="content">The file.</param>
    public void AddRoster(string fileName, ReadOnlyMemory<byte> content)
    {
        var name = fileName[(fileName.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var team = ShortText.From(name.Length >= 3 ? name[..3].ToUpperInvariant() : name);
        if (!_rosters.TryGetValue(team, out var roster))
            _rosters[team] = roster = [];
        EachLine(
            fileName,
            content,
            line =>
            {
                var fields = new FieldReader(line);
                var id = fields.NextPlayer();
                var player = new RosterPlayer(
                    id,
                    Text(fields.Next()),
                    Text(fields.Next()),
                    Hand(fields.Next()),
                    Hand(fields.Next()),
                    Text(fields.Next()),
                    Text(fields.Next())
                );
                roster.TryAdd(id, player);
            }
        );
    }

    private void EachLine(string fileName, ReadOnlyMemory<byte> content, LineAction action)
    {
        var lines = new LineReader(content);
        while (lines.Read())
        {
            if (lines.Line.IsEmpty)
                continue;
            try
            {
                action(lines.Line.Span);
            }
            catch (BadRecordException bad)
            {
                _errors.Add(RetrosheetError.At(fileName, lines.LineNumber, lines.Line.Span, bad.Message));
            }
        }
    }

    private static char Hand(ReadOnlySpan<byte> field) => field is [> (byte)' ' and < 0x7F, ..] ? (char)field[0] : '?';

    private static string Text(ReadOnlySpan<byte> field) => Encoding.Latin1.GetString(field);

    private delegate void LineAction(ReadOnlySpan<byte> line);
}
