using System.Globalization;
using System.Text.Json;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord;

/// <summary>The bot on Discord: answers what comes over the gateway, and posts messages into channels.</summary>
internal sealed partial class DiscordTransport(
    DiscordRest rest, DiscordOptions options, InteractionDesk desk, DiscordRenderer renderer, TimeProvider clock, Random random,
    ILoggerFactory loggers) : IChatTransport
{
    public const string PlatformName = "discord";

    /// <summary>Answers under way at once: most wait for Discord only.</summary>
    private const int MostAtOnce = 256;

    private readonly ILogger<DiscordTransport> _logger = loggers.CreateLogger<DiscordTransport>();

    public string Platform => PlatformName;

    public IMessageRenderer Renderer => renderer;

    public async Task RunAsync(IChatHandler handler, CancellationToken cancellationToken)
    {
        // Discord waits three seconds for the first answer as for any other, and compiling takes a good part of that.
        await desk.WarmUpAsync(handler, cancellationToken);

        var inbox = new GatewayInbox(clock, loggers.CreateLogger<GatewayInbox>());
        var fleet = new ShardFleet(rest, options, inbox, clock, random, loggers);
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task connected = fleet.RunAsync(session.Token);
        Task acting = ActAsync(inbox, handler, session.Token);
        Task first = await Task.WhenAny(connected, acting);
        await session.CancelAsync();
        await Task.WhenAll(connected, acting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    public async Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken)
    {
        if (channel.Platform != PlatformName)
            return new SendResult.Refused($"{channel} is no channel of Discord's.");

        MessageBody body;
        try
        {
            body = MessageBody.Of(message);
        }
        catch (JsonException)
        {
            return new SendResult.Refused("The message is none of Discord's.");
        }

        // Threads are channels of their own.
        string channelId = channel.Topic ?? channel.Channel;
        RestResult<Message> result = await rest.CreateMessageAsync(channelId, body, nonce, cancellationToken);

        // With the same nonce a message that did arrive is not posted again.
        if (result is RestResult<Message>.Uncertain uncertain)
            result = await rest.CreateMessageAsync(channelId, body, nonce, cancellationToken) is var again and not (
                RestResult<Message>.Unavailable or RestResult<Message>.RateLimited) ? again : uncertain;
        return Ending(result);
    }

    public async ValueTask<ChannelRef?> FindPrivateChannelAsync(string userId, CancellationToken cancellationToken) =>
        await rest.OpenPrivateChannelAsync(userId, cancellationToken) is RestResult<GuildChannel>.Done { Value: var channel }
            ? new ChannelRef(PlatformName, channel.Id) : null;

    private static SendResult Ending(RestResult<Message> result) => result switch
    {
        RestResult<Message>.Done done => new SendResult.Sent(done.Value.Id),
        RestResult<Message>.RateLimited limited => new SendResult.RateLimited(limited.After),
        RestResult<Message>.Unavailable unavailable => new SendResult.Unavailable(unavailable.Reason),
        RestResult<Message>.Uncertain uncertain => new SendResult.Uncertain(uncertain.Reason),

        // Nothing is wrong with the message, nor with the channel.
        RestResult<Message>.Refused { Status: 401 } refused => new SendResult.Unavailable(Reason(refused)),
        RestResult<Message>.Refused refused when DiscordCode.MeansGone(refused.Code) || (refused is { Status: 403 or 404, Code: 0 }) =>
            new SendResult.Gone(Reason(refused)),
        RestResult<Message>.Refused refused => new SendResult.Refused(Reason(refused)),
        _ => throw new InvalidOperationException("There is no other ending."),
    };

    private static string Reason(RestResult<Message>.Refused refused) =>
        string.Create(CultureInfo.InvariantCulture, $"{refused.Message} ({refused.Status}, code {refused.Code})");

    private Task ActAsync(GatewayInbox inbox, IChatHandler handler, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        inbox.ReadAllAsync(cancellationToken),
        new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken },
        async (happened, token) => await ActAsync(happened, handler, token));

    private async Task ActAsync(DiscordEvent happened, IChatHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            switch (happened)
            {
                case DiscordEvent.Interacted interacted:
                    await desk.AnswerAsync(interacted.Interaction, interacted.Arrived, handler, cancellationToken);
                    break;
                case DiscordEvent.Removed removed:
                    foreach (string channelId in removed.ChannelIds)
                        await handler.ForgetAsync(new ChannelRef(PlatformName, channelId), cancellationToken);
                    break;
            }
        }
#pragma warning disable CA1031 // The edge of the loop: a bug that one event brings out must not keep the others from their answers.
        catch (Exception bug) when (bug is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(_logger, bug, happened.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Event} failed")]
    private static partial void LogFailed(ILogger logger, Exception bug, string @event);
}
