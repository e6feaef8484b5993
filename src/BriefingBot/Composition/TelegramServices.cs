using BriefingBot.Configuration;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Telegram;
using BriefingBot.Telegram.Messages;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Composition;

/// <summary>Registers Telegram where there is a token for it.</summary>
internal static class TelegramServices
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, BotConfiguration configuration)
    {
        if (configuration.Telegram.Token is null)
            return services;
        services
            .AddSingleton(static provider => Create(provider, provider.GetRequiredService<BotConfiguration>().Telegram))
            .AddSingleton<IChatTransport>(static provider => provider.GetRequiredService<TelegramTransport>());
        if (configuration.Telegram.Webhook.Url is not null)
            services.AddSingleton(static provider => new HttpEndpoint(provider.GetRequiredService<TelegramTransport>().Map));
        return services;
    }

    private static TelegramTransport Create(IServiceProvider provider, TelegramOptions options) => new(
        options,
        new TelegramRenderer(),
        provider.GetRequiredService<IActionStore>(),
        provider.GetRequiredService<IChatSettings>(),
        provider.GetRequiredService<CommandCatalog>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<Random>(),
        provider.GetRequiredService<ILoggerFactory>());
}
