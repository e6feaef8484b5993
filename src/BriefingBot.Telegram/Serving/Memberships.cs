using BriefingBot.Core.Chat;
using BriefingBot.Core.Localization;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Sending;

namespace BriefingBot.Telegram.Serving;

/// <summary>What the bot does when it comes into a chat, is shown out, or the chat gets another id.</summary>
internal sealed class Memberships(IChatHandler handler, Responder responder)
{
    public async Task HandleAsync(ChatMemberUpdated change, CancellationToken cancellationToken)
    {
        var chat = new SendTarget(change.Chat.Id, null);
        if (!change.NewChatMember.IsPresent)
            await handler.ForgetAsync(chat.Channel, cancellationToken);
        else if (!change.OldChatMember.IsPresent && Places.KindOf(change.Chat) == ChannelKind.Group)
            await responder.SayAsync(chat, InterfaceTexts.For(Places.LocaleOf(change.From)).GroupGreeting, cancellationToken);
    }

    /// <summary>Both chats tell of a move; each time everything is moved that is still there.</summary>
    /// <returns>False where the message tells of no move.</returns>
    public async ValueTask<bool> HandleMoveAsync(Message message, CancellationToken cancellationToken)
    {
        (long From, long To)? move = message switch
        {
            { MigrateToChatId: { } to } => (message.Chat.Id, to),
            { MigrateFromChatId: { } from } => (from, message.Chat.Id),
            _ => null,
        };
        if (move is not { } moved)
            return false;
        await handler.MoveAsync(new SendTarget(moved.From, null).Channel, new SendTarget(moved.To, null).Channel, cancellationToken);
        return true;
    }
}
