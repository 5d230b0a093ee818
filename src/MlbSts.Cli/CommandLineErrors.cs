using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;
using MlbSts.ServiceDefaults.Configuration;

namespace MlbSts.Cli;

/// <summary>What is wrong with a command line, a sentence each.</summary>
internal static partial class CommandLineErrors
{
    /// <summary>Reads the command line.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="args">What was typed.</param>
    /// <param name="errors">What is wrong; none where it can be run.</param>
    public static ParseResult? Parse(RootCommand root, string[] args, out IReadOnlyList<string> errors)
    {
        try
        {
            var parsed = root.Parse(args);
            errors = parsed.Action is ParseErrorAction ? [.. parsed.Errors.Select(error => Sentence(error.Message))] : [];
            return parsed;
        }
        catch (InvalidOperationException exception) when (WrongType().IsMatch(exception.Message))
        {
            // A check of a value that is none already.
            errors = [Sentence(exception.Message)];
            return null;
        }
    }

    /// <summary>Says what is allowed in place of a type's name.</summary>
    internal static string Sentence(string message) =>
        WrongType().Match(message) is { Success: true } wrong
            ? $"{wrong.Groups["name"].Value} is '{wrong.Groups["value"].Value}': {StartupErrors.ExpectedOf(wrong.Groups["type"].Value)} is expected."
            : message;

    [GeneratedRegex(
        @"^Cannot parse argument '(?<value>.*)' for (?:option|argument|command) '(?<name>[^']*)' as expected type '(?:System\.Nullable`1\[)?(?<type>[^'\],]*)[^']*'",
        RegexOptions.Singleline
    )]
    private static partial Regex WrongType();
}
