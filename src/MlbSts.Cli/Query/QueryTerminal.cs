namespace MlbSts.Cli.Query;

/// <summary>What the command talks to.</summary>
/// <param name="Input">What the shell reads.</param>
/// <param name="Output">Answers.</param>
/// <param name="Error">Messages, the prompt, and the notice of a source.</param>
/// <param name="ShowsPrompt">Somebody types.</param>
/// <param name="IsOutputTerminal">Somebody reads the answers as they come.</param>
internal sealed record QueryTerminal(TextReader Input, TextWriter Output, TextWriter Error, bool ShowsPrompt, bool IsOutputTerminal)
{
    /// <summary>The process's own; answers are buffered.</summary>
    public static QueryTerminal OfProcess() =>
        new(
            Console.In,
            new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16),
            Console.Error,
            !Console.IsInputRedirected,
            !Console.IsOutputRedirected
        );
}
