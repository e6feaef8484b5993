using BriefingBot.Tests.Contracts;

namespace BriefingBot.Tests.Telegram;

/// <summary>What is demanded of every platform, of Telegram.</summary>
public sealed class TelegramTransportTests : ChatTransportContract
{
    private protected override async Task<TransportStage> OpenAsync(ContractBot bot, CancellationToken cancellationToken) =>
        await TelegramStage.OpenAsync(bot, cancellationToken);
}
