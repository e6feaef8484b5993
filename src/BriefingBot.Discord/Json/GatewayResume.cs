namespace BriefingBot.Discord.Json;

/// <summary>Opcode 6: goes on with a session.</summary>
internal sealed record GatewayResume(GatewayResume.Bookmark D)
{
    public int Op { get; } = 6;

    /// <param name="Seq">The number of the last event that arrived.</param>
    internal sealed record Bookmark(string Token, string SessionId, long Seq);
}
