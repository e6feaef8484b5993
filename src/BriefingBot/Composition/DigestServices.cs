using BriefingBot.Charts;
using BriefingBot.Cli;
using BriefingBot.Configuration;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace BriefingBot.Composition;

/// <summary>Registers what subscriptions and digests need.</summary>
internal static class DigestServices
{
    /// <summary>Editions that are made side by side: composing is work for processors, and answers need theirs.</summary>
    private const int MostAtOnce = 2;

    /// <summary>What the commands need; the stores forget until a database takes their place.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddSingleton<ISubscriptionStore, MemorySubscriptionStore>()
        .AddSingleton<IEditionStore, MemoryEditionStore>()
        .AddSingleton<IArrivalStore, MemoryArrivalStore>()
        .AddSingleton<SubscriptionBook>()
        .AddSingleton<ArrivalBook>()
        .AddSingleton<IChartPainter>(static provider => new SvgChartPainter(provider.GetRequiredService<Shell>().HasLibrary))
        .AddSingleton(static provider => new ChatPlatforms(provider.GetServices<IChatTransport>))
        .AddSingleton(static provider => provider.GetRequiredService<BotConfiguration>().Digests.Settings)
        .AddSingleton(static provider => new DigestService(
            provider.GetRequiredService<SubscriptionBook>(), provider.GetRequiredService<IEditionStore>(), provider.GetRequiredService<ArrivalBook>(),
            provider.GetRequiredService<IChatSettings>(), provider.GetRequiredService<ChatPlatforms>(), provider.GetRequiredService<IActionStore>(),
            provider.GetRequiredService<IChartPainter>(), provider.GetRequiredService<DigestSettings>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DigestService>>()))
        .AddSingleton<SubscribeCommand>()
        .AddSingleton<SubscriptionsCommand>()
        .AddSingleton<SubscriptionCommand>()
        .AddSingleton<UnsubscribeCommand>()
        .AddSingleton<DigestCommand>()
        .AddSingleton<WhyCommand>()
        .AddSingleton<QuietCommand>();

    /// <summary>The commands in the order that help lists them.</summary>
    public static ICommand[] Commands(IServiceProvider provider) =>
    [
        provider.GetRequiredService<SubscribeCommand>(), provider.GetRequiredService<SubscriptionsCommand>(),
        provider.GetRequiredService<UnsubscribeCommand>(), provider.GetRequiredService<DigestCommand>(), provider.GetRequiredService<WhyCommand>(),
        provider.GetRequiredService<QuietCommand>(), provider.GetRequiredService<SubscriptionCommand>(),
    ];

    /// <summary>What makes editions when they are due.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services)
    {
        services.AddQuartz(static quartz => quartz.UseDefaultThreadPool(MostAtOnce));
        return services.AddSingleton<DigestJob>().AddHostedService<SubscriptionScheduler>();
    }
}
