using BriefingBot.Core.Chat;

namespace BriefingBot.Core.Digests;

/// <summary>The platforms that the bot serves, by name.</summary>
/// <param name="transports">Asked when first needed, for transports need the commands that need this.</param>
public sealed class ChatPlatforms(Func<IEnumerable<IChatTransport>> transports)
{
    private readonly Lazy<IChatTransport[]> _transports = new(() => [.. transports()]);

    /// <summary>Null for a platform that is not served.</summary>
    public IChatTransport? Find(string platform) => Array.Find(_transports.Value, transport => transport.Platform == platform);
}
