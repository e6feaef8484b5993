using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Delivery;

/// <summary>A message that belongs to no edition: it tells somebody what became of theirs.</summary>
public sealed record Notice(ChannelRef Channel, OutgoingMessage Message);
