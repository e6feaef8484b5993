using BriefingBot.Configuration;
using BriefingBot.Discord;
using BriefingBot.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Composition;

/// <summary>Registers Discord where there is a token for it, and its path of the web server where there is a key.</summary>
internal static class DiscordComposition
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, BotConfiguration configuration)
    {
        services.AddDiscord(configuration.Discord);
        if (configuration.Discord is { Token: not null, Interactions.PublicKey: not null })
            services.AddSingleton(static provider => new HttpEndpoint(routes => routes.MapDiscord(provider)));
        return services;
    }
}
