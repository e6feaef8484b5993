using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Delivery;

/// <summary>One message that waits to be sent.</summary>
/// <param name="Id">Rises in the order in which messages of a channel are sent.</param>
/// <param name="Nonce">As <see cref="IChatTransport.SendAsync"/> takes it: the same for every attempt, in this process or another.</param>
/// <param name="Failures">Attempts in a row that ended without the message being sent.</param>
/// <param name="IsUnsettled">An earlier attempt had no known ending: the message may have arrived already.</param>
public sealed record OutboxEntry(long Id, ChannelRef Channel, OutgoingMessage Message, string Nonce, int Failures, bool IsUnsettled);
