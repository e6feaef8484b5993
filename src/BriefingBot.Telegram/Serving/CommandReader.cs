using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram.Serving;

/// <summary>Tells what of the messages of a chat is meant for the bot.</summary>
/// <param name="me">As <c>getMe</c> tells it.</param>
internal sealed class CommandReader(CommandLineParser parser, User me)
{
    /// <summary>
    /// Null where the message is none of the bot's business. In groups only a command is; in private any text, as in the console.
    /// </summary>
    public CommandInvocation? Read(Message message, string locale)
    {
        if (message is not { Text: { } text, ViaBot: null } || IsAnotherBot(message))
            return null;
        if (message.Entities?.FirstOrDefault(static entity => entity is { Type: "bot_command", Offset: 0 }) is { } command && command.Length <= text.Length)
            return IsForMe(text[..command.Length]) ? parser.Parse(text, locale) : null;
        return message.Chat.Type == "private" ? parser.Parse(text, locale) : null;
    }

    private bool IsForMe(string command)
    {
        int at = command.IndexOf('@', StringComparison.Ordinal);
        return at < 0 || command.AsSpan(at + 1).Equals(me.Username, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Administrators who write as their group do so through a bot of Telegram's.</summary>
    private static bool IsAnotherBot(Message message) => message.From is { IsBot: true } && message.SenderChat is null;
}
