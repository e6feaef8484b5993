using System.CommandLine;
using System.CommandLine.Parsing;

namespace BriefingBot.Cli;

/// <summary>The verbs of the program, and how a command line becomes an exit code.</summary>
internal static class BotCommandLine
{
    public static async Task<int> InvokeAsync(Shell shell, IReadOnlyList<string> args)
    {
        // A leading @ belongs to a path or a question here; it never names a response file.
        ParseResult parsed = Create(shell).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
                await shell.Error.WriteLineAsync(error.Message);
            await shell.Error.WriteLineAsync("`briefingbot --help` shows what can be typed.");
            return ExitCode.Usage;
        }

        try
        {
            // Signals end the process as they do by default; while the bot runs, its host listens to them.
            var invocation = new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            int code = await parsed.InvokeAsync(invocation);
            await shell.Out.FlushAsync();
            return code;
        }
        catch (IOException e)
        {
            await shell.Error.WriteLineAsync($"The output cannot be written. {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Create(Shell shell) =>
        new RunVerb(shell).On(new RootCommand("Reads news articles and answers who said what, with cited excerpts. Without a verb it runs the bot.")
        {
            BotOptions.Config,
            new RunVerb(shell).On(new Command("run", "Run the bot: the same as no verb.")),
            new AskVerb(shell).Command,
            new AnalyzeVerb(shell).Command,
            new CheckVerb(shell).Command,
            new StatusVerb(shell).Command,
            new BackupVerb(shell).Command,
            new ExportVerb(shell).Command,
            new ImportVerb(shell).Command,
        });
}
