using BriefingBot.Core.Chat;
using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// Says how an interaction is answered; whoever received it sends what is said. Each interaction is handed over once. Safe to call
/// from many threads.
/// </summary>
internal interface IInteractionHandler
{
    /// <summary>
    /// Completes without waiting for anything: what needs time is put into <see cref="InteractionReply.Later"/>, behind a deferred
    /// response. Discord waits three seconds for it.
    /// </summary>
    ValueTask<InteractionReply> HandleAsync(Interaction interaction, IChatHandler chat, CancellationToken cancellationToken);
}
