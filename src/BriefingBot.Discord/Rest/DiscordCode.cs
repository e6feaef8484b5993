namespace BriefingBot.Discord.Rest;

/// <summary>
/// The codes in Discord's error bodies that mean something to the bot:
/// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.
/// </summary>
internal static class DiscordCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownWebhook = 10015;

    /// <summary>The three seconds are over, or another process has answered.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>Too many writes to one channel.</summary>
    public const int ChannelWriteLimit = 20028;

    public const int DailyCommandCreates = 30034;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int UserTakesNoMessages = 50007;
    public const int MissingPermissions = 50013;

    /// <summary>The 15 minutes of an interaction are over.</summary>
    public const int InvalidWebhookToken = 50027;

    public const int InvalidForm = 50035;

    /// <summary>A thread that is closed to the bot.</summary>
    public const int LockedThread = 160005;

    /// <summary>True where the channel takes no messages from the bot, whatever they say.</summary>
    public static bool MeansGone(int code) => code is
        UnknownChannel or UnknownGuild or MissingAccess or UserTakesNoMessages or MissingPermissions or LockedThread;
}
