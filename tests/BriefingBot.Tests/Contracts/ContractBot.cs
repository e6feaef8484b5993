using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Library;
using BriefingBot.Core.Names;
using BriefingBot.Tests.Core.Library;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Contracts;

/// <summary>The bot that a transport is tested with: real commands over a small library, a clock that stands, a log that is kept.</summary>
internal sealed class ContractBot : IDisposable
{
    /// <summary>Words of an article that would call everyone on some platform, and would be markup on others.</summary>
    public const string Hostile = "@everyone <@1234> @here tg://user?id=1 <b>kapal</b> **tebal** [x](https://x.example) @admin &lt;i&gt; perahu";

    public ContractBot()
        : this(static _ => [])
    {
    }

    /// <param name="commands">Those that the bot knows besides; called once everything else of it is there.</param>
    public ContractBot(Func<ContractBot, ICommand[]> commands)
    {
        Actions = new MemoryActionStore(Clock, 1_000, ActionLifetime);
        Logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        Catalog = new CommandCatalog("1.0", [new LanguageCommand(Settings), .. commands(this)]);
        Handler = new CommandDispatcher(Catalog, Library, Settings, Book, Clock, Logs.CreateLogger<CommandDispatcher>());
    }

    public static TimeSpan ActionLifetime { get; } = TimeSpan.FromDays(2);

    public ManualTimeProvider Clock { get; } = new();

    public RecordingLog Log { get; } = new();

    public ILoggerFactory Logs { get; }

    public MemoryChatSettings Settings { get; } = new();

    public MemoryActionStore Actions { get; }

    public SubscriptionBook Book { get; } = new(new MemorySubscriptionStore());

    public LiveLibrary Library { get; } = Shelf.Live([.. Articles()]);

    public CommandCatalog Catalog { get; }

    public CommandDispatcher Handler { get; }

    public CommandInvocation Parse(string line) => new CommandLineParser(Catalog).Parse(line, "id");

    public void Dispose()
    {
        Logs.Dispose();
        Log.Dispose();
    }

    private static IEnumerable<ToldArticle> Articles()
    {
        yield return new ToldArticle("hostile.txt", $"{Hostile}.") { Title = Hostile, Published = "2024-06-10" };
        for (int i = 1; i <= 30; i++)
        {
            yield return new ToldArticle($"{i:D2}.txt", $"Sejak pagi dermaga ramai. Anton Mirov menjanjikan kapal nomor {i}. Pelabuhan menunggu.")
            {
                Title = $"Janji {i}",
                Published = "2024-06-10",
            }.Naming(NameKind.Person, "Anton Mirov").Saying("Anton Mirov", $"kapal nomor {i}");
        }
    }
}
