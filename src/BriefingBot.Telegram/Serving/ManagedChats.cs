using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Sending;

namespace BriefingBot.Telegram.Serving;

/// <summary>Finds the channels and groups that a user may manage from elsewhere, such as the private chat with the bot.</summary>
/// <param name="botId">The bot's own user id.</param>
internal sealed class ManagedChats(TelegramClient client, long botId)
{
    /// <summary>What a public name begins with when people paste it from a browser.</summary>
    private static readonly string[] Prefixes = ["https://t.me/", "http://t.me/", "t.me/", "@"];

    /// <summary>Null also where the server does not say.</summary>
    /// <param name="named">A number, or a public name, with or without @.</param>
    public async ValueTask<ChannelRef?> FindAsync(string named, string userId, CancellationToken cancellationToken)
    {
        if (ChatId(named) is not { } chatId || !long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out long user))
            return null;

        ApiResult<Chat> chat = await client.GetChatAsync(new GetChat(chatId), cancellationToken);
        if (chat.Value is not { Type: "channel" or "group" or "supergroup", Id: var id })
            return null;

        ApiResult<ChatMember> asker = await client.GetChatMemberAsync(new GetChatMember(id, user), cancellationToken);
        if (asker.Value is not { IsAdministrator: true })
            return null;
        ApiResult<ChatMember> bot = await client.GetChatMemberAsync(new GetChatMember(id, botId), cancellationToken);
        bool canPost = chat.Value.Type == "channel" ? bot.Value is { IsAdministrator: true, CanPostMessages: not false } : bot.Value is { IsPresent: true };
        return canPost ? new SendTarget(id, null).Channel : null;
    }

    private static string? ChatId(string named)
    {
        string name = named.Trim();
        if (long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            return number.ToString(CultureInfo.InvariantCulture);
        if (Array.Find(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix)
            name = name[prefix.Length..];

        // Public names: 4 to 32 of a-z, 0-9 and _ (core.telegram.org/method/account.checkUsername).
        bool isName = name.Length is >= 4 and <= 32 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
        return isName ? $"@{name}" : null;
    }
}
