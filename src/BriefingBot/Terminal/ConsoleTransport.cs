using System.Globalization;
using BriefingBot.Cli;
using BriefingBot.Configuration;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Library;
using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>The bot in a terminal, or in a pipe: reads a command a line, prints its answer, until the lines end.</summary>
internal sealed class ConsoleTransport(
    Shell shell, BotConfiguration configuration, CommandLineParser parser, IChatHandler handler, ConsoleLocale language)
{
    private const string Prompt = "> ";

    private static readonly Style Faint = new(Color.Grey);
    private static readonly string[] Farewells = ["exit", "quit", "keluar", "/exit", "/quit", "/keluar"];

    private static readonly ChannelRef Here = new("console", "console");
    private static readonly ChatUser Reader = new("console", Environment.UserName);

    /// <summary>Returns when the person leaves or the input ends: true where somebody left.</summary>
    /// <param name="library">What the start found.</param>
    /// <param name="cancellationToken">Leaves at once.</param>
    public async Task<bool> RunAsync(LibrarySnapshot library, CancellationToken cancellationToken)
    {
        Greet(library);
        bool isAsked = false;
        Func<string?> readLine = LineReader();
        while (await Task.Run(readLine, cancellationToken).WaitAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            isAsked = true;
            if (Farewells.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase))
                return true;
            await AnswerAsync(line, cancellationToken);
        }

        // Nobody is there to ask: show what an answer looks like.
        if (!isAsked && !IsInteractive)
        {
            Page.On(shell).Line($"{Prompt}/who", Faint);
            await AnswerAsync("/who", cancellationToken);
        }

        return IsInteractive;
    }

    private bool IsInteractive => shell is { InIsTerminal: true, OutIsTerminal: true };

    private void Greet(LibrarySnapshot library)
    {
        ConsoleTexts texts = ConsoleTexts.For(language.Code);
        Page page = Page.On(shell);
        page.Line(string.Format(CultureInfo.InvariantCulture, texts.Greeting, library.Totals.Articles), new Style(decoration: Decoration.Bold));
        page.Line(Platform(texts.Discord, configuration.Discord.Token, texts), Faint);
        page.Line(Platform(texts.Telegram, configuration.Telegram.Token, texts), Faint);
        page.Line(texts.Hint);
        page.Line();
        shell.Out.Flush();
    }

    private static string Platform(string line, string? token, ConsoleTexts texts) =>
        string.Format(CultureInfo.InvariantCulture, line, token is null ? texts.NotConnected : texts.Connected);

    private async Task AnswerAsync(string line, CancellationToken cancellationToken)
    {
        // Whoever sits at the terminal runs the bot.
        var request = new ChatRequest(parser.Parse(line, language.Code), Here, ChannelKind.Private, Reader) { MayManage = static _ => ValueTask.FromResult(true) };
        Answer answer = await handler.AnswerAsync(request, cancellationToken);

        // The terminal may have another width than before.
        Page page = Page.On(shell);
        ConsoleRenderer.Render(answer, page);
        page.Line();
        await shell.Out.FlushAsync(cancellationToken);
    }

    /// <summary>
    /// How the next line is read. Reading blocks and cannot be cancelled, so it has a thread of its own, which is left behind when
    /// the bot is told to stop.
    /// </summary>
    private Func<string?> LineReader() =>
        IsInteractive ? new LineEditor(shell.Out, Prompt).ReadLine : () => BoundedLines.Read(shell.In);
}
