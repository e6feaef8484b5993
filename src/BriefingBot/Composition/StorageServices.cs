using BriefingBot.Configuration;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Library.Keeping;
using BriefingBot.Storage.Sqlite;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Composition;

/// <summary>Registers what outlives the process, in the place of Core's stores in memory, and what sends from it.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, SqliteDatabase database) => services
        .AddSingleton(database)
        .AddSingleton<SqliteOutbox>()
        .AddSingleton<IOutbox>(static provider => provider.GetRequiredService<SqliteOutbox>())
        .AddSingleton<IEditionStore, SqliteEditionStore>()
        .AddSingleton<IArrivalStore, SqliteArrivalStore>()
        .AddSingleton<ISubscriptionStore, SqliteSubscriptionStore>()
        .AddSingleton<IChatSettings, SqliteChatSettings>()
        .AddSingleton<IActionStore>(static provider => new SqliteActionStore(
            provider.GetRequiredService<SqliteDatabase>(), provider.GetRequiredService<TimeProvider>(),
            CoreServices.MostActions, CoreServices.ActionLifetime, provider.GetRequiredService<ILogger<SqliteActionStore>>()));

#pragma warning disable RS0030 // The one place that randomness comes from; this instance is safe to call from many threads.
    private static Random ThreadSafeRandom => Random.Shared;
#pragma warning restore RS0030

    /// <summary>Keeps analyses and indexes for the next start, or does without where their file cannot be used.</summary>
    public static IServiceCollection AddAnalyses(this IServiceCollection services) => services
        .AddSingleton<IAnalysisStore>(static provider => provider.GetRequiredService<BotConfiguration>().AnalysisPath is { } path
            ? SqliteAnalysisStore.Open(path, AnalysisKey.AnalyzerVersion, provider.GetRequiredService<ILogger<SqliteAnalysisStore>>())
            : new NoAnalysisStore())
        .AddSingleton<IKeptFiles>(static provider => provider.GetRequiredService<IAnalysisStore>() is SqliteAnalysisStore store ? store.Beside : new NoKeptFiles());

    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<IChannelEvents, ChannelKeeper>()
        .AddSingleton(static provider => new PumpSettings { Repeats = provider.GetRequiredService<BotConfiguration>().Delivery.ByPlatform() })
        .AddSingleton(ThreadSafeRandom)
        .AddSingleton<OutboxPump>()
        .AddHostedService<DeliveryWorker>();
}
