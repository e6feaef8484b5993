using System.Collections.Immutable;
using System.Text.Json;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// Answers interactions, once each, in the time that Discord gives: three seconds for the response, 15 minutes for what comes later.
/// Both are counted from the arrival here, because clocks differ. Safe on many threads.
/// </summary>
internal sealed partial class InteractionDesk(
    IInteractionHandler handler, DiscordRest rest, TimeProvider clock, Random random, ILogger<InteractionDesk> logger)
{
    /// <summary>What a bot is sent while a lost connection is gone on with is a small part of it.</summary>
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan ResponseLimit = TimeSpan.FromSeconds(3);

    /// <summary>A little less than Discord allows.</summary>
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(14.5);

    private readonly RecentIds _seen = new(MostRemembered);
    private readonly Backoff _soon = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), random);
    private readonly Backoff _later = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), random);

    /// <summary>True where nobody has taken the interaction: events come again when a session is resumed, requests when they are repeated.</summary>
    public bool TryTake(Interaction interaction) => _seen.TryAdd(interaction.Id);

    /// <summary>Answers what came over the gateway, unless it was answered before.</summary>
    /// <param name="arrived">The clock's timestamp.</param>
    public async Task AnswerAsync(Interaction interaction, long arrived, IChatHandler chat, CancellationToken cancellationToken)
    {
        if (!TryTake(interaction))
        {
            LogRepeated(interaction.Id);
            return;
        }

        InteractionReply reply = await handler.HandleAsync(interaction, chat, cancellationToken);
        if (await RespondAsync(interaction, reply.Response, arrived, cancellationToken))
            await FinishAsync(interaction, reply, arrived, cancellationToken);
    }

    /// <summary>Sends what comes after the response, however that was given.</summary>
    /// <param name="arrived">The clock's timestamp of the interaction's arrival.</param>
    public async Task FinishAsync(Interaction interaction, InteractionReply reply, long arrived, CancellationToken cancellationToken)
    {
        if (reply.Later is not { } later)
            return;

        bool isEdit = reply.Response.Type is ResponseType.DeferredMessage or ResponseType.DeferredUpdate;
        ImmutableArray<MessageBody> bodies = await later(cancellationToken);
        foreach (MessageBody body in bodies)
        {
            if (!await SendLaterAsync(interaction, body, isEdit, arrived, cancellationToken))
                return;
            isEdit = false;
        }
    }

    /// <summary>Lets the code that answers be compiled before somebody waits for it. Sends nothing.</summary>
    public async Task WarmUpAsync(IChatHandler chat, CancellationToken cancellationToken)
    {
        const string Help = """
            {"id":"1","application_id":"1","type":2,"token":"none","channel_id":"0","user":{"id":"0","username":"nobody"},
            "data":{"name":"help","type":1,"options":[]},"locale":"id","context":1}
            """;
        Interaction interaction = JsonSerializer.Deserialize(Help, DiscordJson.Default.Interaction)!;
        InteractionReply reply = await handler.HandleAsync(interaction, chat, cancellationToken);
        JsonSerializer.SerializeToUtf8Bytes(reply.Response, DiscordJson.Default.InteractionResponse);
    }

    /// <summary>True where Discord has the response. Tried again while there is time: it is taken once, whatever comes.</summary>
    private async Task<bool> RespondAsync(Interaction interaction, InteractionResponse response, long arrived, CancellationToken cancellationToken)
    {
        bool mayHaveArrived = false;
        for (int failures = 1; ; failures++)
        {
            TimeSpan left = ResponseLimit - clock.GetElapsedTime(arrived);
            if (left <= TimeSpan.Zero)
            {
                LogLate(interaction.Id);
                return mayHaveArrived;
            }

            RestResult<byte[]> result = await rest.RespondAsync(interaction, response, left, cancellationToken);
            switch (result)
            {
                case RestResult<byte[]>.Done:
                case RestResult<byte[]>.Refused { Code: DiscordCode.AlreadyAcknowledged } when mayHaveArrived:
                    return true;
                case RestResult<byte[]>.Refused refused:
                    LogNotAnswered(interaction.Id, refused.Code, refused.Message);
                    return false;
                case RestResult<byte[]>.Uncertain:
                    mayHaveArrived = true;
                    break;
            }

            TimeSpan wait = result is RestResult<byte[]>.RateLimited limited ? limited.After : _soon.After(failures);
            await WaitAsync(wait, ResponseLimit - clock.GetElapsedTime(arrived), cancellationToken);
        }
    }

    private async Task<bool> SendLaterAsync(
        Interaction interaction, MessageBody body, bool isEdit, long arrived, CancellationToken cancellationToken)
    {
        for (int failures = 1; ; failures++)
        {
            TimeSpan left = TokenLife - clock.GetElapsedTime(arrived);
            if (left <= TimeSpan.Zero)
            {
                LogLate(interaction.Id);
                return false;
            }

            RestResult<Message> result = isEdit
                ? await rest.EditResponseAsync(interaction, body, cancellationToken)
                : await rest.FollowUpAsync(interaction, body, cancellationToken);
            switch (result)
            {
                case RestResult<Message>.Done:
                    return true;
                case RestResult<Message>.Refused refused:
                    LogNotAnswered(interaction.Id, refused.Code, refused.Message);
                    return false;
                case RestResult<Message>.Uncertain when !isEdit:
                    // A second try could double the message.
                    LogUncertain(interaction.Id);
                    return true;
            }

            TimeSpan wait = result is RestResult<Message>.RateLimited limited ? limited.After : _later.After(failures);
            await WaitAsync(wait, left, cancellationToken);
        }
    }

    private Task WaitAsync(TimeSpan wait, TimeSpan most, CancellationToken cancellationToken) =>
        most <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait < most ? wait : most, clock, cancellationToken);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Interaction {Id} came again")]
    private partial void LogRepeated(string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} could not be answered in time")]
    private partial void LogLate(string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord does not take the answer to interaction {Id}, code {Code}: {Reason}")]
    private partial void LogNotAnswered(string id, int code, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message that answers interaction {Id} may be missing")]
    private partial void LogUncertain(string id);
}
