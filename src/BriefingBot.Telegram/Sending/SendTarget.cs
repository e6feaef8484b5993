using System.Globalization;
using BriefingBot.Core.Chat;

namespace BriefingBot.Telegram.Sending;

/// <summary>Where a message goes, in Telegram's numbers.</summary>
/// <param name="Topic">Null outside of forums, and for their General topic, which has no number.</param>
internal readonly record struct SendTarget(long Chat, long? Topic)
{
    public const string Platform = "telegram";

    public ChannelRef Channel => new(
        Platform, Chat.ToString(CultureInfo.InvariantCulture), Topic?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for a channel of another platform, or one that Telegram cannot have named so.</summary>
    public static SendTarget? Of(ChannelRef channel)
    {
        if (channel.Platform != Platform || !TryRead(channel.Channel, out long chat))
            return null;
        if (channel.Topic is null)
            return new SendTarget(chat, null);
        return TryRead(channel.Topic, out long topic) ? new SendTarget(chat, topic) : null;
    }

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
