using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Ingestion.Folders;
using BriefingBot.Core.Library;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Support;
using BriefingBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Host.Workers;

/// <summary>A library that was started over a folder, with everything that a bot has between files and answers.</summary>
internal sealed class StartedLibrary : IDisposable
{
    private static readonly string[] Questions =
    [
        "/who", "/who Putin", "/who Kim", "/who tentang senjata", "/figures", "/figures kontainer", "/summit", "/summit Pyongyang", "/search senjata",
        "/search \"Korea Utara\"", "/people", "/people Putin", "/sources", "/search banjir", "/who said treaty", "/search ferry", "/figures harga",
    ];

    private readonly LiveLibrary _library;
    private readonly SqliteAnalysisStore _store;

    private StartedLibrary(LiveLibrary library, LibraryWriter writer, SqliteAnalysisStore store) => (_library, Writer, _store) = (library, writer, store);

    public LibraryWriter Writer { get; }

    public LibrarySnapshot Current => _library.Current;

    /// <summary>What it answers to questions of every kind, and how it numbers its articles.</summary>
    public string Answers => string.Join('\n', Questions
        .Concat(Current.Stories.SelectMany(static story => story.Articles).Select(static article => $"/article {article.Number}"))
        .Select(question => $"> {question}\n{AnswerText.Of(new Bot(_library).Ask(Bot.Parse(question) with { Page = null }))}"));

    public Dictionary<string, int> Numbers =>
        Current.Stories.SelectMany(static story => story.Articles).ToDictionary(static article => article.Article.File, static article => article.Number);

    /// <summary>Returns once everything in the folder is in.</summary>
    /// <param name="files">Puts something between the folder and whoever keeps files in it.</param>
    public static async Task<StartedLibrary> StartAsync(
        string articles, string cache, RecordingLog log, string version = "1", Func<IKeptFiles, IKeptFiles>? files = null)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        SqliteAnalysisStore store = Assert.IsType<SqliteAnalysisStore>(SqliteAnalysisStore.Open(cache, "1", log.For<SqliteAnalysisStore>()));
        var reader = new ArticleReader();
        var library = new LiveLibrary();
        var keeper = new LibraryKeeper(files?.Invoke(store.Beside) ?? store.Beside, version, log.For<LibraryKeeper>());
        var writer = new LibraryWriter(library, LibraryLimits.None, TimeProvider.System, keeper);
        var source = new FolderSource([articles], reader, TimeProvider.System, NullLogger<FolderSource>.Instance);
        var intake = new ArticleIntake(source, new AnalyzedReader(reader, store), writer, TimeProvider.System, NullLogger<ArticleIntake>.Instance);
        await intake.LoadAsync(stop);
        return new StartedLibrary(library, writer, store);
    }

    public void Dispose() => _store.Dispose();
}
