using System.Text.Json.Serialization;

namespace BriefingBot.Discord.Json;

/// <summary>Opcode 1: tells that the bot is there.</summary>
/// <param name="D">The number of the last event that arrived; written as null where there is none.</param>
internal sealed record GatewayHeartbeat([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? D)
{
    public int Op { get; } = 1;
}
