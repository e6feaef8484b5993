using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram.Serving;

/// <summary>Serves one update.</summary>
internal sealed class UpdateHandler(
    CommandReader commands, ButtonPresses buttons, Memberships memberships, InlineQueries inline, ChatRights rights, Responder responder, TimeProvider clock)
{
    /// <summary>Whoever asked longer ago has gone on; the server keeps what came while the bot was away for a day.</summary>
    private static readonly TimeSpan OldestCommand = TimeSpan.FromMinutes(5);

    /// <summary>Updates of one lane are handled one after the other.</summary>
    public static long LaneOf(Update update) => update switch
    {
        { Message.Chat.Id: var chat } => chat,
        { ChannelPost.Chat.Id: var chat } => chat,
        { CallbackQuery.Message.Chat.Id: var chat } => chat,
        { MyChatMember.Chat.Id: var chat } => chat,
        { CallbackQuery.From.Id: var user } => user,
        { InlineQuery.From.Id: var user } => user,
        _ => 0,
    };

    /// <summary>What cannot wait for its turn.</summary>
    public Task ReceiveAsync(Update update, CancellationToken cancellationToken) => update switch
    {
        { CallbackQuery: { } pressed } => buttons.ReceiveAsync(pressed, cancellationToken),
        { InlineQuery: { } query } => inline.AnswerAsync(query, cancellationToken),
        _ => Task.CompletedTask,
    };

    public Task HandleAsync(Update update, CancellationToken cancellationToken) => update switch
    {
        { Message: { } message } => ReadAsync(message, cancellationToken),
        { ChannelPost: { } post } => ReadAsync(post, cancellationToken),
        { CallbackQuery: { } pressed } => buttons.HandleAsync(pressed, cancellationToken),
        { MyChatMember: { } change } => memberships.HandleAsync(change, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task ReadAsync(Message message, CancellationToken cancellationToken)
    {
        if (await memberships.HandleMoveAsync(message, cancellationToken) || IsOld(message) ||
            commands.Read(message, Places.LocaleOf(message.From)) is not { } invocation)
        {
            return;
        }

        ChannelKind kind = Places.KindOf(message.Chat);
        var request = new ChatRequest(invocation, Places.Of(message).Channel, kind, Places.AuthorOf(message))
        {
            MayManage = stop => rights.MayManageAsync(message, stop),
            RepliesTo = message.ReplyToMessage?.MessageId.ToString(CultureInfo.InvariantCulture),
        };
        await responder.AnswerAsync(request, Places.Of(message), kind == ChannelKind.Group ? message.MessageId : null, inPlaceOf: null, cancellationToken);
    }

    private bool IsOld(Message message) => clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(message.Date) > OldestCommand;
}
