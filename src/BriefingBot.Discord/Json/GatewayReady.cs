namespace BriefingBot.Discord.Json;

/// <summary>The first event of a session.</summary>
/// <param name="ResumeGatewayUrl">Where to go on with it after a cut.</param>
internal sealed record GatewayReady(string SessionId, string ResumeGatewayUrl, User User, GatewayReady.App Application)
{
    internal sealed record App(string Id);
}
