using BriefingBot.Core.Chat;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Registration;
using BriefingBot.Discord.Rest;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord;

/// <summary>Registers Discord where there is a token for it.</summary>
public static class DiscordServices
{
    /// <summary>
    /// Needs the clock, a source of randomness for many threads, logging, the catalog and the store of buttons beside it.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        if (options.Token is null)
            return services;

        services
            .AddSingleton(options)
            .AddSingleton(static provider => new DiscordRest(
                DiscordHttp.Create(provider.GetRequiredService<DiscordOptions>()),
                provider.GetRequiredService<DiscordOptions>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<DiscordRest>>()))
            .AddSingleton<DiscordRenderer>()
            .AddSingleton<IInteractionHandler, InteractionHandler>()
            .AddSingleton<InteractionDesk>()
            .AddSingleton<DiscordTransport>()
            .AddSingleton<CommandRegistration>()
            .AddSingleton<IChatTransport>(static provider => new DiscordPlatform(
                provider.GetRequiredService<DiscordTransport>(),
                provider.GetRequiredService<CommandRegistration>(),
                provider.GetService<InteractionsEndpoint>(),
                provider.GetRequiredService<TimeProvider>()));
        if (options.Interactions.PublicKey is not null)
            services.AddSingleton<InteractionsEndpoint>();
        return services;
    }

    /// <summary>Adds the path to which Discord posts interactions, where there is a key to verify them with.</summary>
    public static void MapDiscord(this IEndpointRouteBuilder routes, IServiceProvider services) => services.GetService<InteractionsEndpoint>()?.Map(routes);
}
