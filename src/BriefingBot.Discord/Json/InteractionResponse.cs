using BriefingBot.Discord.Messages;

namespace BriefingBot.Discord.Json;

/// <summary>The first answer to an interaction.</summary>
internal sealed record InteractionResponse(ResponseType Type)
{
    /// <summary>Null where the type says it all.</summary>
    public ResponseData? Data { get; init; }

    /// <summary>Answers with a message.</summary>
    public static InteractionResponse Message(MessageBody body) => new(ResponseType.Message) { Data = body };

    /// <summary>Asks for time to answer with a message.</summary>
    /// <param name="isPrivate">Only the asker will see it; no later edit can change that.</param>
    public static InteractionResponse Deferred(bool isPrivate) =>
        new(ResponseType.DeferredMessage) { Data = isPrivate ? new MessageBody { Flags = MessageBody.Ephemeral } : null };
}
