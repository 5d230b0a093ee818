using System.Globalization;
using System.Xml.Linq;

namespace MlbSts.Games.Sources.Gameday;

/// <summary>The files of one game: which file stands for what.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">File name by kind.</param>
/// <param name="Header">The root of the boxscore, without its content.</param>
/// <param name="Line">The root of the linescore, likewise; null where there is none.</param>
/// <param name="ContentSha256">Over all of them.</param>
internal sealed record GamedayFolder(
    string Path,
    IReadOnlyDictionary<GamedayKind, string> Files,
    XElement Header,
    XElement? Line,
    string ContentSha256
)
{
    /// <summary>The date the game counts for.</summary>
    public DateOnly? Date =>
        DateOnly.TryParseExact(Header.Text("date"), "MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>The number at the end of <c>2015/04/18/balmlb-bosmlb-1</c>.</summary>
    public int Number =>
        Header.Text("game_id") is { } id && int.TryParse(id[(id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;

    /// <summary>The game's id without the number.</summary>
    public string Pairing => Header.Text("game_id") is { } id ? id[..Math.Max(0, id.LastIndexOf('-'))] : "";

    /// <summary>Sorts a folder's files by what they are; null where there is no game in it.</summary>
    public static GamedayFolder? Find(string path, string name, IReadOnlyList<string> files, Action<RefusedFile> refused)
    {
        var found = new List<(string File, GamedayKind Kind, byte[] Content, XElement Root)>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            try
            {
                var (root, content) = GamedayXml.Load(System.IO.Path.Combine(path, file));
                var kind = GamedayKinds.Of(root);
                if (kind == GamedayKind.Other)
                    refused(new RefusedFile(Join(name, file), GamedayKinds.WhyNot(root), IsIgnored: true));
                else
                    found.Add((file, kind, content, new XElement(root.Name, root.Attributes())));
            }
            catch (Exception exception) when (exception is LoadRefusedException or IOException or UnauthorizedAccessException)
            {
                refused(new RefusedFile(Join(name, file), exception.Message));
            }
        }
        if (found.Count == 0)
            return null;
        var chosen = found
            .GroupBy(file => file.Kind)
            .Select(kind => kind.OrderBy(file => Rank(file.File, kind.Key)).ThenBy(file => file.File, StringComparer.Ordinal).First())
            .ToDictionary(file => file.Kind);
        foreach (var (file, kind, _, _) in found.Where(file => chosen[file.Kind].File != file.File))
            refused(new RefusedFile(Join(name, file), $"ignored: {chosen[kind].File} is used, which is of the same kind", IsIgnored: true));
        foreach (var needed in new[] { GamedayKind.BoxScore, GamedayKind.Innings })
        {
            if (chosen.ContainsKey(needed) || (needed == GamedayKind.Innings && chosen.ContainsKey(GamedayKind.GameEvents)))
                continue;
            refused(
                new RefusedFile(
                    name,
                    $"{GamedayKinds.Names[needed]} is missing: put it beside {string.Join(", ", chosen.Values.Select(file => file.File).Order(StringComparer.Ordinal))}"
                )
            );
            return null;
        }
        var hash = GamedayXml.Hash(chosen.Values.Select(file => (file.File, file.Content)));
        return new GamedayFolder(
            path,
            chosen.ToDictionary(kind => kind.Key, kind => kind.Value.File),
            chosen[GamedayKind.BoxScore].Root,
            chosen.GetValueOrDefault(GamedayKind.LineScore).Root,
            hash
        );
    }

    /// <summary>Reads the files again.</summary>
    /// <exception cref="GameRefusedException">They are not what was found.</exception>
    public IReadOnlyDictionary<GamedayKind, XElement> Load(string name)
    {
        try
        {
            var loaded = Files.ToDictionary(
                file => file.Key,
                file => (file.Value, Document: GamedayXml.Load(System.IO.Path.Combine(Path, file.Value)))
            );
            return GamedayXml.Hash(loaded.Values.Select(file => (file.Value, file.Document.Content))) == ContentSha256
                ? loaded.ToDictionary(file => file.Key, file => file.Value.Document.Root)
                : throw new GameRefusedException($"{name} has changed since the load began; load it again");
        }
        catch (Exception exception) when (exception is LoadRefusedException or IOException or UnauthorizedAccessException)
        {
            throw new GameRefusedException($"{name} can no longer be read: {exception.Message}");
        }
    }

    // Gameday's own name, then what somebody marked as the base of variants, then any.
    private static int Rank(string file, GamedayKind kind) =>
        file.Equals(GamedayKinds.Names[kind], StringComparison.OrdinalIgnoreCase) ? 0
        : file.StartsWith("base_", StringComparison.OrdinalIgnoreCase) ? 1
        : 2;

    private static string Join(string name, string file) => name.Length == 0 ? file : $"{name}/{file}";
}
