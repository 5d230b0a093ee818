namespace MlbSts.Simulator.Replay;

/// <summary>Reads a folder of captures: one for each game, the newest.</summary>
internal static class CaptureFolder
{
    public static (IReadOnlyList<Capture> Captures, IReadOnlyList<string> Warnings) Read(string folder)
    {
        var warnings = new List<string>();
        var captures = new SortedDictionary<int, Capture>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (TryRead(path, warnings) is { } capture)
                captures[capture.GamePk] = captures.TryGetValue(capture.GamePk, out var other) ? Newer(other, capture, warnings) : capture;
        }
        if (captures.Count == 0)
            warnings.Add($"{folder} has no capture that can be replayed.");
        return ([.. captures.Values], warnings);
    }

    private static Capture? TryRead(string path, List<string> warnings)
    {
        var name = Path.GetFileName(path);
        try
        {
            return Capture.Read(name, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            warnings.Add($"{name} is left out: {exception.Message}");
            return null;
        }
    }

    private static Capture Newer(Capture first, Capture second, List<string> warnings)
    {
        if (first.Timecode != second.Timecode)
            return first.Timecode > second.Timecode ? first : second;
        if (!first.Bytes.AsSpan().SequenceEqual(second.Bytes))
            warnings.Add(
                $"{first.Name} and {second.Name} are captures of game {first.GamePk} with the same timestamp {first.Timecode} and different content; {first.Name} is replayed."
            );
        return first;
    }
}
