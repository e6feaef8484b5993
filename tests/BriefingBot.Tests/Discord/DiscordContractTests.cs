using BriefingBot.Tests.Contracts;

namespace BriefingBot.Tests.Discord;

/// <summary>What is demanded of every platform, of Discord.</summary>
public sealed class DiscordContractTests : ChatTransportContract
{
    private protected override async Task<TransportStage> OpenAsync(ContractBot bot, CancellationToken cancellationToken) =>
        await DiscordStage.OpenAsync(bot, cancellationToken);
}
