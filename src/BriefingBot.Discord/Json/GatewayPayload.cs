using System.Text.Json;

namespace BriefingBot.Discord.Json;

/// <summary>Everything that comes over the gateway.</summary>
/// <param name="S">The event's number in its session; null for what is no event.</param>
/// <param name="T">The event's name.</param>
internal sealed record GatewayPayload(int Op, JsonElement D = default, long? S = null, string? T = null);
