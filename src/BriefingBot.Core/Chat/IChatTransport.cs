using BriefingBot.Core.Delivery;

namespace BriefingBot.Core.Chat;

/// <summary>A chat platform: takes commands in, and sends messages that nobody asked for at this moment.</summary>
public interface IChatTransport
{
    /// <summary>The <see cref="ChannelRef.Platform"/> of its channels.</summary>
    string Platform { get; }

    IMessageRenderer Renderer { get; }

    /// <summary>
    /// Serves users until it is cancelled. Outages of the platform or the network are waited out inside.
    /// </summary>
    /// <exception cref="TransportStoppedException">Only the operator can help: a token that the platform refuses.</exception>
    Task RunAsync(IChatHandler handler, CancellationToken cancellationToken);

    /// <summary>
    /// Sends one message within the platform's limits, which it shares with the answers to commands; may wait for its turn. Never
    /// throws for what the platform or the network does.
    /// </summary>
    /// <param name="nonce">At most 25 characters, the same for every attempt at this message; platforms that can, use it to send once.</param>
    Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken);

    /// <summary>
    /// Finds another channel that a user may change what the bot does in, and that the bot can post to. Null where there is no such
    /// channel, the user lacks the right, the bot does, or the platform cannot be asked.
    /// </summary>
    /// <param name="channel">As the user names it: a public name with or without @, or the platform's own id.</param>
    /// <param name="userId">See <see cref="ChatUser.Id"/>.</param>
    /// <param name="cancellationToken">Gives up the question.</param>
    ValueTask<ChannelRef?> FindManagedChannelAsync(string channel, string userId, CancellationToken cancellationToken) => ValueTask.FromResult<ChannelRef?>(null);

    /// <summary>Where the bot can write to a user alone, as far as the platform tells; null where it cannot be found out.</summary>
    /// <param name="userId">See <see cref="ChatUser.Id"/>.</param>
    /// <param name="cancellationToken">Gives up the question.</param>
    ValueTask<ChannelRef?> FindPrivateChannelAsync(string userId, CancellationToken cancellationToken) => ValueTask.FromResult<ChannelRef?>(null);
}
