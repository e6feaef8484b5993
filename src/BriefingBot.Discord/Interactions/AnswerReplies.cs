using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// Answers requests in the way that Discord wants: from memory at once, and commands that keep state behind a deferred response. Further
/// messages of an answer follow it.
/// </summary>
internal sealed class AnswerReplies(CommandCatalog catalog, IActionStore actions, DiscordRenderer renderer, DiscordOptions options)
{
    public async ValueTask<InteractionReply> AskAsync(ChatRequest request, ReplyForm form, IChatHandler chat, CancellationToken cancellationToken)
    {
        if (catalog.Find(request.Invocation.Command)?.Definition.KeepsState == true)
        {
            return new InteractionReply(form.IsUpdate ? new InteractionResponse(ResponseType.DeferredUpdate) : InteractionResponse.Deferred(form.IsPrivate))
            {
                Later = async later => Messages(await chat.AnswerAsync(request, later), request, form, isDeferred: true),
            };
        }

        ImmutableArray<MessageBody> messages = Messages(await chat.AnswerAsync(request, cancellationToken), request, form, isDeferred: false);
        return new InteractionReply(new InteractionResponse(form.IsUpdate ? ResponseType.Update : ResponseType.Message) { Data = messages[0] })
        {
            Later = messages.Length > 1 ? _ => ValueTask.FromResult(messages[1..]) : null,
        };
    }

    /// <summary>A sentence for the asker alone.</summary>
    public static InteractionReply Tell(string sentence)
    {
        var body = MessageBody.Plain(sentence);
        return new InteractionReply(InteractionResponse.Message(body with { Flags = body.Flags | MessageBody.Ephemeral }));
    }

    private ImmutableArray<MessageBody> Messages(Answer answer, ChatRequest request, ReplyForm form, bool isDeferred)
    {
        var keeper = new ActionKeeper(actions, options.OnlyAskerPages ? request.User.Id : null);
        return
        [
            .. renderer.Render(answer, keeper).Select((message, index) => (index == 0, form.IsUpdate, isDeferred) switch
            {
                (true, true, _) => InPlace(MessageBody.Of(message)),
                (true, false, true) => MessageBody.Of(message),
                _ => MessageBody.Of(message) with { Flags = form.IsPrivate ? MessageBody.Ephemeral : null },
            }),
        ];
    }

    /// <summary>An edit leaves alone what it does not name, so the buttons and the picture of the former page are named.</summary>
    private static MessageBody InPlace(MessageBody body) => body with { Components = body.Components ?? [], Attachments = body.Attachments ?? [] };
}
