using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Ingestion.Folders;
using BriefingBot.Core.Library;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Support;
using BriefingBot.Workers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Keeping;

/// <summary>A library over a folder of articles, with all that a bot has between files and answers.</summary>
internal sealed class KeptLife
{
    private static readonly CommandCatalog Catalog = new("1.0", new LanguageCommand(new MemoryChatSettings()));

    private readonly LiveLibrary _library = new();
    private readonly ArticleIntake _intake;
    private readonly CommandDispatcher _commands;

    /// <param name="store">Where analyses are kept.</param>
    /// <param name="files">What is kept of the library.</param>
    /// <param name="logger">Hears whatever is said about that.</param>
    public KeptLife(string articles, IAnalysisStore store, IKeptFiles files, ILogger<LibraryKeeper> logger)
    {
        var reader = new ArticleReader();
        Writer = new LibraryWriter(_library, LibraryLimits.None, TimeProvider.System, new LibraryKeeper(files, AnalysisKey.AnalyzerVersion, logger));
        var source = new FolderSource([articles], reader, TimeProvider.System, NullLogger<FolderSource>.Instance);
        _intake = new ArticleIntake(source, new AnalyzedReader(reader, store), Writer, TimeProvider.System, NullLogger<ArticleIntake>.Instance);
        _commands = new CommandDispatcher(
            Catalog, _library, new MemoryChatSettings(), new SubscriptionBook(new MemorySubscriptionStore()), new ManualTimeProvider(),
            NullLogger<CommandDispatcher>.Instance);
    }

    public LibraryWriter Writer { get; }

    public LibrarySnapshot Current => _library.Current;

    /// <summary>Of all articles.</summary>
    public IEnumerable<int> Numbers => Current.Stories.SelectMany(static story => story.Articles).Select(static article => article.Number).Order();

    /// <exception cref="ProofFailedException">It cannot be used.</exception>
    public static SqliteAnalysisStore OpenStore(string cache, ILogger<SqliteAnalysisStore> logger)
    {
        var store = SqliteAnalysisStore.Open(cache, AnalysisKey.AnalyzerVersion, logger) as SqliteAnalysisStore;
        Unless(store is not null, "The analyses that were kept cannot be used.");
        return store!;
    }

    /// <summary>Takes changes in until cancelled.</summary>
    /// <param name="complete">Called when all is in that was there at the start, and with every change after that.</param>
    public async Task RunAsync(Action complete, CancellationToken cancellationToken)
    {
        await foreach (LibrarySnapshot snapshot in _intake.RunAsync(cancellationToken))
        {
            if (!snapshot.IsLoading)
                complete();
        }
    }

    /// <summary>Takes in all there is.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => _intake.LoadAsync(cancellationToken);

    /// <summary>Every word of the answer, all its pages.</summary>
    public string Ask(string question) => AnswerText.Of(Answer(question));

    /// <summary>What the answer finds, in no order: by how much one finding is better than another changes a little until what was removed is merged away.</summary>
    public string Find(string question)
    {
        Answer answer = Answer(question);
        return string.Join('\n', answer.Items.Select(Describe).Order(StringComparer.Ordinal).Prepend($"{answer.Title}, {answer.Total}"));
    }

    private static string Describe(AnswerItem item) => string.Create(
        CultureInfo.InvariantCulture, $"{item.Lead}: {item.Excerpt.Text} ({item.Citation.Article.Number}, {item.Citation.Article.Label}, {item.Citation.Span.Start})");

    private Answer Answer(string question) => _commands.Answer(new CommandLineParser(Catalog).Parse(question, "id") with { Page = null }, new Conversation());
}
