namespace BriefingBot.Core.Chat;

/// <summary>Who reads a channel.</summary>
public enum ChannelKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>Several people, who may all write.</summary>
    Group,

    /// <summary>Many readers; only its administrators write.</summary>
    Broadcast,
}
