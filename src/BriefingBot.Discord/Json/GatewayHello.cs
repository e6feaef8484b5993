namespace BriefingBot.Discord.Json;

/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record GatewayHello(int HeartbeatInterval);
