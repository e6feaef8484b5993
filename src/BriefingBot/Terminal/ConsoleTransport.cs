using System.Globalization;
using BriefingBot.Cli;
using BriefingBot.Configuration;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Library;
using Spectre.Console;

namespace BriefingBot.Terminal;

/// <summary>
/// The bot in a terminal, or in a pipe: reads a command a line, prints its answer, until the lines end. What is sent meanwhile is
/// printed above the line that is being typed.
/// </summary>
internal sealed class ConsoleTransport : IChatTransport
{
    private const string Prompt = "> ";

    private static readonly Style Faint = new(Color.Grey);
    private static readonly string[] Farewells = ["exit", "quit", "keluar", "/exit", "/quit", "/keluar"];

    private static readonly ChannelRef Here = new(ChannelRef.Console, "console");
    private static readonly ChatUser Reader = new("console", Environment.UserName);

    private readonly Shell _shell;
    private readonly BotConfiguration _configuration;
    private readonly CommandLineParser _parser;
    private readonly LiveLibrary _library;
    private readonly ConsoleLocale _language;
    private readonly LineEditor _editor;

    public ConsoleTransport(Shell shell, BotConfiguration configuration, CommandLineParser parser, LiveLibrary library, ConsoleLocale language)
    {
        (_shell, _configuration, _parser, _library, _language) = (shell, configuration, parser, library, language);
        _editor = new LineEditor(shell.Out, Prompt);
        Renderer = new ConsoleMessages(shell);
    }

    public string Platform => ChannelRef.Console;

    public IMessageRenderer Renderer { get; }

    /// <summary>True once the person has left, rather than the input ended.</summary>
    public bool HasLeft { get; private set; }

    public async Task RunAsync(IChatHandler handler, CancellationToken cancellationToken)
    {
        Greet(_library.Current);
        bool isAsked = false;
        Func<string?> readLine = LineReader();
        while (await Task.Run(readLine, cancellationToken).WaitAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            isAsked = true;
            HasLeft = Farewells.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase);
            if (HasLeft)
                return;
            await AnswerAsync(handler, line, cancellationToken);
        }

        // Nobody is there to ask: show what an answer looks like.
        if (!isAsked && !IsInteractive)
        {
            _editor.PrintAbove($"{Prompt}/who\n");
            await AnswerAsync(handler, "/who", cancellationToken);
        }

        HasLeft = IsInteractive;
    }

    public Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken)
    {
        _editor.PrintAbove(ConsoleMessages.TextOf(message));
        return Task.FromResult<SendResult>(new SendResult.Sent(nonce));
    }

    private bool IsInteractive => _shell is { InIsTerminal: true, OutIsTerminal: true };

    private void Greet(LibrarySnapshot library)
    {
        ConsoleTexts texts = ConsoleTexts.For(_language.Code);
        Page page = Page.On(_shell);
        page.Line(string.Format(CultureInfo.InvariantCulture, texts.Greeting, library.Totals.Articles), new Style(decoration: Decoration.Bold));
        page.Line(_configuration.Discord.Token is null ? texts.Discord : texts.DiscordServed, Faint);
        page.Line(_configuration.Telegram.Token is null ? texts.Telegram : texts.TelegramServed, Faint);
        page.Line(texts.Hint);
        page.Line();
        _shell.Out.Flush();
    }

    private async Task AnswerAsync(IChatHandler handler, string line, CancellationToken cancellationToken)
    {
        // Whoever sits at the terminal runs the bot.
        var request = new ChatRequest(_parser.Parse(line, _language.Code), Here, ChannelKind.Private, Reader) { MayManage = static _ => ValueTask.FromResult(true) };
        Answer answer = await handler.AnswerAsync(request, cancellationToken);
        _editor.PrintAbove(ConsoleMessages.TextOf(answer, _shell));
    }

    /// <summary>
    /// How the next line is read. Reading blocks and cannot be cancelled, so it has a thread of its own, which is left behind when
    /// the bot is told to stop.
    /// </summary>
    private Func<string?> LineReader() => IsInteractive ? _editor.ReadLine : () => BoundedLines.Read(_shell.In);
}
