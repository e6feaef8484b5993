using BriefingBot.Tests.Contracts;
using BriefingBot.Tests.Discord;

namespace BriefingBot.Tests.EndToEnd;

/// <summary>Subscriptions on a played Discord.</summary>
public sealed class DiscordSubscriptionTests : SubscriptionFlow
{
    private protected override async Task<TransportStage> OpenAsync(ContractBot bot) => await DiscordStage.OpenAsync(bot, Stop);
}
