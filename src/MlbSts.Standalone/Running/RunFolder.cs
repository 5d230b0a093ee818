using System.Globalization;
using System.Text.Json;
using MlbSts.ServiceDefaults.Failures;

namespace MlbSts.Standalone.Running;

/// <summary>
/// The folder of a run: <c>objects</c> (the buckets) and <c>run.json</c> (what is played, and how far the league's clock came), so that a
/// run that was stopped or killed goes on where it was. One process at a time holds it.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly FileStream _hold;

    private RunFolder(string path, FileStream hold) => (Path, _hold) = (path, hold);

    public string Path { get; }

    public string Objects => System.IO.Path.Combine(Path, "objects");

    /// <summary>Where the league's clock was when it was last noted; <see langword="null"/> for a new run.</summary>
    public DateTimeOffset? LeagueTime { get; private set; }

    private string File => System.IO.Path.Combine(Path, "run.json");

    /// <summary>Takes the folder for this run.</summary>
    /// <exception cref="RefusedException">Another process has it, or it holds another run.</exception>
    public static RunFolder Open(RunOptions options)
    {
        var path = System.IO.Path.GetFullPath(options.Data);
        Directory.CreateDirectory(path);
        FileStream hold;
        try
        {
            hold = new FileStream(System.IO.Path.Combine(path, "run.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when ((exception.HResult & 0xFFFF) is 11 or 32 or 35)
        {
            // The lock is another's: EWOULDBLOCK of Linux and macOS, ERROR_SHARING_VIOLATION of Windows.
            throw new RefusedException(
                ExitCodes.Configuration,
                $"{path} is in use by another run. Stop that one, or give this one a folder of its own with --data."
            );
        }
        var folder = new RunFolder(path, hold);
        try
        {
            folder.Read(Describe(options));
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Notes how far the league's clock came: whole or not at all.</summary>
    public void Note(RunOptions options, DateTimeOffset leagueTime)
    {
        var temporary = File + ".new";
        System.IO.File.WriteAllText(temporary, JsonSerializer.Serialize(new Noted(Describe(options), leagueTime), Json));
        System.IO.File.Move(temporary, File, overwrite: true);
        LeagueTime = leagueTime;
    }

    public void Dispose() => _hold.Dispose();

    private void Read(string wanted)
    {
        System.IO.File.Delete(File + ".new");
        if (!System.IO.File.Exists(File))
            return;
        var noted = Parse(System.IO.File.ReadAllText(File));
        if (noted is not null && noted.Plays != wanted)
            throw new RefusedException(
                ExitCodes.Configuration,
                $"{Path} holds a run of {noted.Plays}, not of {wanted}. Give this run a folder of its own with --data, or delete that one."
            );
        LeagueTime = noted?.LeagueTime;
    }

    private Noted? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Noted>(text, Json);
        }
        catch (JsonException exception)
        {
            throw new RefusedException(
                ExitCodes.Configuration,
                $"{File} cannot be read ({exception.Message}). Delete it: the league's time begins anew, and the games that are stored stay.",
                exception
            );
        }
    }

    private static string Describe(RunOptions options) =>
        options switch
        {
            { Source: GameSource.Mlb } => "the MLB Stats API",
            { Replay: { } folder } => $"the captures of {folder}",
            _ => $"simulated season {options.Seed.ToString(CultureInfo.InvariantCulture)}",
        };

    private sealed record Noted(string Plays, DateTimeOffset LeagueTime);
}
