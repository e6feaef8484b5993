namespace BriefingBot.Telegram.Messages;

/// <summary>
/// What one message may hold; lengths in UTF-16 units of what is left when the tags are gone. From the Bot API
/// (https://core.telegram.org/bots/api#sendmessage) where nothing else is named.
/// </summary>
internal static class MessageLimits
{
    public const int Text = 4_096;

    /// <summary>Under a picture.</summary>
    public const int Caption = 1_024;

    /// <summary>Formatting past it is dropped without a word (https://limits.tginfo.me).</summary>
    public const int Entities = 100;

    /// <summary>Characters with tags and link addresses; below the 35,000 bytes at which TDLib cuts a text.</summary>
    public const int Html = 30_000;

    /// <summary>Longer addresses are not worth a link.</summary>
    public const int Address = 2_048;

    /// <summary>Buttons under one message, and in one row of it (https://limits.tginfo.me).</summary>
    public const int Buttons = 100;

    /// <summary>A longer label is cut by every client anyway.</summary>
    public const int ButtonLabel = 64;

    /// <summary>Bytes.</summary>
    public const int CallbackData = 64;
}
