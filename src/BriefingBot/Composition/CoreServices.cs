using BriefingBot.Cli;
using BriefingBot.Configuration;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Ingestion.Folders;
using BriefingBot.Core.Library;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Terminal;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Composition;

/// <summary>Registers Core's plain classes: from the folders of articles to the answers.</summary>
internal static class CoreServices
{
    /// <summary>Buttons under some thousands of answers: about 30 MB.</summary>
    internal const int MostActions = 50_000;

    internal static readonly TimeSpan ActionLifetime = TimeSpan.FromDays(2);

    public static IServiceCollection AddCore(this IServiceCollection services, Shell shell, BotConfiguration configuration) => services
        .AddSingleton(shell)
        .AddSingleton(configuration)
        .AddSingleton(shell.Time)
        .AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddConfiguration(configuration.Logging)
            .AddProvider(new ErrorOutputLog(shell.Error)))
        .AddSingleton(new ArticleReader(configuration.Articles.MaxFileBytes))
        .AddSingleton<IArticleSource>(static provider => new FolderSource(
            [.. provider.GetRequiredService<BotConfiguration>().ArticleFolders.Select(static folder => folder.Path)],
            provider.GetRequiredService<ArticleReader>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FolderSource>>()))
        .AddSingleton<LiveLibrary>()
        .AddSingleton(new LibraryLimits(configuration.Library.MaxArticles, configuration.Library.MaxAgeDays is > 0 and var days ? days : null))
        .AddSingleton<IAnalysisStore, NoAnalysisStore>()
        .AddSingleton<AnalyzedReader>()
        .AddSingleton<IKeptFiles, NoKeptFiles>()
        .AddSingleton(static provider => new LibraryKeeper(
            provider.GetRequiredService<IKeptFiles>(), AnalysisKey.AnalyzerVersion, provider.GetRequiredService<ILogger<LibraryKeeper>>()))
        .AddSingleton<LibraryWriter>()
        .AddSingleton<ArticleIntake>()
        .AddSingleton<IChatSettings, MemoryChatSettings>()
        .AddDigests()
        .AddSingleton<IActionStore>(static provider => new MemoryActionStore(provider.GetRequiredService<TimeProvider>(), MostActions, ActionLifetime))
        .AddSingleton(static provider => new CommandCatalog(
            typeof(CoreServices).Assembly.GetName().Version!.ToString(3),
            provider.GetRequiredService<IAnalysisStore>(),
            [.. DigestServices.Commands(provider), new LanguageCommand(provider.GetRequiredService<IChatSettings>())]))
        .AddSingleton<CommandLineParser>()
        .AddSingleton<CommandDispatcher>()
        .AddSingleton<IChatHandler>(static provider => provider.GetRequiredService<CommandDispatcher>());
}
