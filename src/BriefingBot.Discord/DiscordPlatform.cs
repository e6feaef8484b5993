using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Registration;

namespace BriefingBot.Discord;

/// <summary>All that runs while Discord is served: the transport, the list of commands, and the endpoint where there is one.</summary>
/// <param name="endpoint">Null where interactions come over the gateway alone.</param>
internal sealed class DiscordPlatform(
    DiscordTransport transport, CommandRegistration registration, InteractionsEndpoint? endpoint, TimeProvider clock) : IChatTransport
{
    public string Platform => transport.Platform;

    public IMessageRenderer Renderer => transport.Renderer;

    public async Task RunAsync(IChatHandler handler, CancellationToken cancellationToken)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] parts =
        [
            transport.RunAsync(handler, session.Token),
            registration.RunAsync(session.Token),
            endpoint?.RunAsync(handler, session.Token) ?? Task.Delay(Timeout.InfiniteTimeSpan, clock, session.Token),
        ];
        Task first = await Task.WhenAny(parts);
        await session.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    public Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken) =>
        transport.SendAsync(channel, message, nonce, cancellationToken);
}
