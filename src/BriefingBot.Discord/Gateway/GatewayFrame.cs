using BriefingBot.Discord.Json;

namespace BriefingBot.Discord.Gateway;

/// <summary>What came over a connection to the gateway.</summary>
internal abstract record GatewayFrame
{
    private GatewayFrame()
    {
    }

    internal sealed record Payload(GatewayPayload Value) : GatewayFrame;

    /// <summary>The connection is over.</summary>
    /// <param name="Code">Null where it was cut without one.</param>
    internal sealed record Closed(int? Code) : GatewayFrame;
}
