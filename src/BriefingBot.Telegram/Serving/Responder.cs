using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Sending;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Telegram.Serving;

/// <summary>Answers requests in their chat, and passes on what sending finds out about the chat.</summary>
internal sealed partial class Responder(
    IChatHandler handler, IMessageRenderer renderer, IActionStore actions, TelegramSender sender, TelegramOptions options, ILogger<Responder> logger)
{
    /// <param name="request">What is asked.</param>
    /// <param name="target">Where the answer goes.</param>
    /// <param name="replyTo">The message that asked; null for none.</param>
    /// <param name="inPlaceOf">The message that the answer replaces; null where it stands apart.</param>
    /// <param name="cancellationToken">Leaves the answer unfinished.</param>
    public async Task AnswerAsync(ChatRequest request, SendTarget target, long? replyTo, long? inPlaceOf, CancellationToken cancellationToken)
    {
        Answer answer = await handler.AnswerAsync(request, cancellationToken);
        ImmutableArray<OutgoingMessage> messages = renderer.Render(answer, new ActionKeeper(actions, AskerId(request)));
        foreach (OutgoingMessage message in messages)
        {
            long? replaced = message.Picture is null ? inPlaceOf : null;
            (SendTarget Target, bool IsDone) sent = await SendAsync(message, target, replyTo, replaced, cancellationToken);
            if (!sent.IsDone)
                return;
            (target, replyTo, inPlaceOf) = (sent.Target, null, null);
        }
    }

    /// <summary>Says a line of the bot's own.</summary>
    public async Task SayAsync(SendTarget target, string line, CancellationToken cancellationToken)
    {
        ApiResult<Message> sent = await sender.SayAsync(target, line, cancellationToken);
        await NoteAsync(sent.Failure, target, cancellationToken);
    }

    /// <summary>Whose pages they are: in channels those of its administrators, which is asked when a button is pressed.</summary>
    private string? AskerId(ChatRequest request) => options.OnlyAskerPages && request.Kind != ChannelKind.Private ? request.User.Id : null;

    private async Task<(SendTarget Target, bool IsDone)> SendAsync(
        OutgoingMessage message, SendTarget target, long? replyTo, long? inPlaceOf, CancellationToken cancellationToken)
    {
        if (inPlaceOf is { } replaced)
        {
            ApiResult<bool> edited = await sender.EditAsync(target.Chat, replaced, message, cancellationToken);
            if (edited.Failure is null)
                return (target, true);
            if (edited.Failure is not ApiFailure.Refused)
                return (target, await NoteAsync(edited.Failure, target, cancellationToken));

            // It was deleted, or is too old or no text: the answer goes below.
        }

        ApiResult<Message> sent = await sender.AnswerAsync(target, message, replyTo, cancellationToken);
        bool isDone = await NoteAsync(sent.Failure, target, cancellationToken);
        if (sent.Failure is not ApiFailure.Moved moved)
            return (target, isDone);
        SendTarget current = target with { Chat = moved.To };
        sent = await sender.AnswerAsync(current, message, replyTo: null, cancellationToken);
        return (current, await NoteAsync(sent.Failure, current, cancellationToken));
    }

    /// <summary>True where nothing failed.</summary>
    private async Task<bool> NoteAsync(ApiFailure? failure, SendTarget target, CancellationToken cancellationToken)
    {
        switch (failure)
        {
            case null:
                return true;
            case ApiFailure.Moved moved:
                await handler.MoveAsync(new SendTarget(target.Chat, null).Channel, new SendTarget(moved.To, null).Channel, cancellationToken);
                break;
            case ApiFailure.Gone:
                await handler.ForgetAsync(new SendTarget(target.Chat, null).Channel, cancellationToken);
                break;
            default:
                LogNotSent(target.Channel, failure.Reason);
                break;
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer to {Channel} was not sent: {Reason}")]
    private partial void LogNotSent(ChannelRef channel, string reason);
}
