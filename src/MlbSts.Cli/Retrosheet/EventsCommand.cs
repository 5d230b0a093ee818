using System.CommandLine;
using MlbSts.Retrosheet;

namespace MlbSts.Cli.Retrosheet;

/// <summary><c>sts retrosheet events</c>: every play as a row of CSV, exactly as <c>cwevent -n</c> prints it.</summary>
internal static class EventsCommand
{
    private const int SomeGamesSetAside = 1;
    private const int NothingRead = 2;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Event files, folders or zips. Team and roster files are found beside the event files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var year = new Option<int?>("--year", "-y") { Description = "Only event files of this season." };
        var standard = new Option<string>("--fields", "-f") { Description = "Standard fields, for example 0-5,14.", DefaultValueFactory = _ => "0-96" };
        var extended = new Option<string>("--extended", "-x") { Description = "Extended fields, for example 0-62; an empty text for none.", DefaultValueFactory = _ => "0-62" };
        var command = new Command("events", $"Prints every play as CSV, as cwevent -n does; errors go to standard error. {RetrosheetCommands.Notice}") { paths, year, standard, extended };
        command.SetAction(async (result, cancellation) =>
        {
            if (!NumberRanges.TryParse(result.GetValue(standard)!, EventCsvWriter.StandardFieldCount, out var standardNumbers, out var reason)
                || !NumberRanges.TryParse(result.GetValue(extended)!, EventCsvWriter.ExtendedFieldCount, out var extendedNumbers, out reason))
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
            return await Run(result.GetValue(paths)!, result.GetValue(year), new EventCsvWriter(standardNumbers, extendedNumbers), output, Console.Error, cancellation);
        });
        return command;
    }

    internal static async Task<int> Run(string[] paths, int? year, EventCsvWriter csv, Stream output, TextWriter log, CancellationToken cancellation)
    {
        await log.WriteLineAsync(RetrosheetCommands.Notice);
        csv.WriteHeader();
        var seasons = 0;
        var errors = 0;
        try
        {
            foreach (var path in paths)
            {
                foreach (var input in SeasonInput.Find(path, year))
                {
                    seasons++;
                    errors += await Write(input, csv, output, log, cancellation);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await log.WriteLineAsync(failure.Message);
            return NothingRead;
        }
        if (seasons > 0)
        {
            await output.WriteAsync(csv.Written.ToArray(), cancellation);
            return errors == 0 ? 0 : SomeGamesSetAside;
        }
        await log.WriteLineAsync("No event file was found: names are like 1982ATL.EVN.");
        return NothingRead;
    }

    private static async Task<int> Write(SeasonInput input, EventCsvWriter csv, Stream output, TextWriter log, CancellationToken cancellation)
    {
        const int enough = 1 << 20;
        var season = input.LoadSeason();
        var reader = new EventFileReader(season);
        foreach (var (name, content) in input.EventFiles())
        {
            reader.Open(name, content);
            while (reader.Read())
            {
                csv.Write(reader.Game);
                if (csv.Written.Length < enough)
                    continue;
                output.Write(csv.Written);
                csv.Clear();
                cancellation.ThrowIfCancellationRequested();
            }
        }
        foreach (var error in season.Errors.Concat(reader.Errors))
            await log.WriteLineAsync(error.ToString());
        return season.Errors.Count + reader.Errors.Count;
    }
}
