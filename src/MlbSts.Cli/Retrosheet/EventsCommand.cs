using System.CommandLine;
using MlbSts.Games.Sources.Retrosheet;
using MlbSts.Retrosheet.Csv;
using MlbSts.Retrosheet.Files;
using MlbSts.Retrosheet.Games;

namespace MlbSts.Cli.Retrosheet;

/// <summary><c>sts retrosheet events</c>: every play as a row of CSV, exactly as <c>cwevent -n</c> prints it.</summary>
internal static class EventsCommand
{
    private const int SomeGamesSetAside = 1;
    private const int NothingRead = 2;
    private const int EnoughToWrite = 1 << 20;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Event files, folders or zips. Team and roster files are found beside the event files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var year = new Option<int?>("--year", "-y") { Description = "Only event files of this season." };
        var standard = new Option<string>("--fields", "-f")
        {
            Description = "Standard fields, for example 0-5,14.",
            DefaultValueFactory = _ => "0-96",
        };
        var extended = new Option<string>("--extended", "-x")
        {
            Description = "Extended fields, for example 0-62; an empty text for none.",
            DefaultValueFactory = _ => "0-62",
        };
        var command = new Command(
            "events",
            $"Prints every play as CSV, as cwevent -n does; errors go to standard error. {RetrosheetCommands.Notice}"
        )
        {
            paths,
            year,
            standard,
            extended,
        };
        command.SetAction(
            async (result, cancellation) =>
            {
                if (
                    !NumberRanges.TryParse(
                        result.GetValue(standard)!,
                        EventCsvWriter.StandardFieldCount,
                        out var standardNumbers,
                        out var reason
                    )
                    || !NumberRanges.TryParse(
                        result.GetValue(extended)!,
                        EventCsvWriter.ExtendedFieldCount,
                        out var extendedNumbers,
                        out reason
                    )
                )
                {
                    await Console.Error.WriteLineAsync(reason);
                    return NothingRead;
                }
                if (standardNumbers.Count + extendedNumbers.Count == 0)
                {
                    await Console.Error.WriteLineAsync("No field is chosen: give --fields, --extended or both.");
                    return NothingRead;
                }
                await using var output = Console.OpenStandardOutput();
                return await Run(
                    result.GetValue(paths)!,
                    result.GetValue(year),
                    new EventCsvWriter(standardNumbers, extendedNumbers),
                    output,
                    Console.Error,
                    cancellation
                );
            }
        );
        return command;
    }

    internal static async Task<int> Run(
        string[] paths,
        int? year,
        EventCsvWriter csv,
        Stream output,
        TextWriter log,
        CancellationToken cancellation
    )
    {
        await log.WriteLineAsync(RetrosheetCommands.Notice);
        csv.WriteHeader();
        var (seasons, errors) = (0, 0);
        try
        {
            foreach (var path in paths)
            {
                using var files = Open(path, Refuse);
                // Box-score files have no plays.
                var chosen = files.Files.Where(file =>
                    file.Event is { Kind: not EventFileKind.BoxScore } && (year is null || file.Event.Year == year)
                );
                foreach (var season in chosen.GroupBy(file => file.Event!.Year).OrderBy(season => season.Key))
                {
                    seasons++;
                    Write(season, files, SeasonDescription.Read(files, season.Key, Refuse).Season);
                }
            }
        }
        catch (Exception failure) when (failure is CommandException or IOException or UnauthorizedAccessException)
        {
            await log.WriteLineAsync(CommandException.Tell(failure));
            return NothingRead;
        }
        if (seasons > 0)
        {
            await output.WriteAsync(csv.Written.ToArray(), cancellation);
            return errors == 0 ? 0 : SomeGamesSetAside;
        }
        await log.WriteLineAsync("No event file was found: names are like 1982ATL.EVN.");
        return NothingRead;

        void Write(IEnumerable<StoredFile> season, IFileSet files, Season description)
        {
            var reader = new EventFileReader(description);
            foreach (var file in season)
            {
                if (Content(files, file) is not { } content)
                    continue;
                reader.Open(file.Name, content);
                while (reader.Read())
                {
                    csv.Write(reader.Game);
                    if (csv.Written.Length < EnoughToWrite)
                        continue;
                    output.Write(csv.Written);
                    csv.Clear();
                    cancellation.ThrowIfCancellationRequested();
                }
            }
            errors += reader.Errors.Count;
            foreach (var error in reader.Errors)
                log.WriteLine(error.ToString());
        }

        byte[]? Content(IFileSet files, StoredFile file)
        {
            try
            {
                return files.Read(file);
            }
            catch (UnreadableFileException unreadable)
            {
                Refuse(file.Name, unreadable.Message);
                return null;
            }
        }

        void Refuse(string file, string reason)
        {
            errors++;
            log.WriteLine($"{file}: {reason}");
        }
    }

    private static IFileSet Open(string path, Action<string, string> refused)
    {
        if (!Path.Exists(path))
            throw new CommandException($"There is no file or folder '{path}'.");
        try
        {
            return FileSets.Open(path, RetrosheetLimits.Default, refused);
        }
        catch (UnreadableFileException unreadable)
        {
            throw new CommandException(
                $"{path}: {unreadable.Message}. No event file was found: names are like 1982ATL.EVN, or give a folder or a zip of them."
            );
        }
    }
}
