using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Delivery;

/// <summary>A channel with messages in the outbox.</summary>
/// <param name="Due">When its first message may be tried; in the past where nothing keeps it.</param>
public readonly record struct WaitingChannel(ChannelRef Channel, DateTimeOffset Due);
