using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Tests.Core.Library;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Tests.Core.Commands;

/// <summary>A bot over a library, with a conversation and a clock that stands on 20 June 2024.</summary>
internal sealed class Bot(LiveLibrary library)
{
    public static readonly CommandCatalog Catalog = new("1.0", new LanguageCommand(new MemoryChatSettings()));

    private readonly CommandDispatcher _dispatcher = new(
        Catalog, library, new MemoryChatSettings(), new SubscriptionBook(new MemorySubscriptionStore()), new StandingClock(),
        NullLogger<CommandDispatcher>.Instance);

    public Bot(params ToldArticle[] articles)
        : this(Shelf.Live(articles))
    {
    }

    public Conversation Conversation { get; } = new();

    public IChatHandler Handler => _dispatcher;

    public static CommandInvocation Parse(string line, string locale = "id") => new CommandLineParser(Catalog).Parse(line, locale);

    public Answer Ask(string line, string locale = "id") => Ask(Parse(line, locale));

    public Answer Ask(CommandInvocation invocation) => _dispatcher.Answer(invocation, Conversation);

    /// <summary>The excerpts of everything that a question finds.</summary>
    public string[] Excerpts(string line) => [.. Ask(Parse(line) with { Page = null }).Items.Select(static item => item.Excerpt.Text)];

    private sealed class StandingClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2024, 6, 20, 8, 0, 0, TimeSpan.Zero);
    }
}
