using System.Globalization;
using System.Text.Json;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Telegram.Sending;

/// <summary>Sends and edits messages within one budget. A message whose markup is refused goes once more as plain text.</summary>
internal sealed partial class TelegramSender(
    TelegramClient client, SendLimits limits, TimeProvider clock, Random random, ILogger<TelegramSender> logger)
{
    private const string Html = "HTML";
    private const int MostTries = 4;

    /// <summary>Nobody waits longer for an answer.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(40);

    private readonly SendBudget _budget = new(limits, clock);
    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), random);

    /// <summary>Called where the server refuses the token.</summary>
    public Action TokenRefused { get; set; } = static () => { };

    /// <summary>Sends an answer: waits for its turn, and tries again where that can help.</summary>
    /// <param name="replyTo">The message that asked; null for none.</param>
    public Task<ApiResult<Message>> AnswerAsync(SendTarget target, OutgoingMessage message, long? replyTo, CancellationToken cancellationToken) =>
        PersistAsync(target.Chat, () => SendOnceAsync(target, message, replyTo, cancellationToken), cancellationToken);

    /// <summary>Says one line of the bot's own, without markup.</summary>
    public Task<ApiResult<Message>> SayAsync(SendTarget target, string line, CancellationToken cancellationToken) =>
        PersistAsync(target.Chat, () => client.SendMessageAsync(new SendMessage(target.Chat, line, target.Topic), cancellationToken), cancellationToken);

    /// <summary>Puts a message in the place of another one.</summary>
    public Task<ApiResult<bool>> EditAsync(long chat, long messageId, OutgoingMessage message, CancellationToken cancellationToken) =>
        PersistAsync(chat, () => EditOnceAsync(chat, messageId, TelegramPayload.Read(message), cancellationToken), cancellationToken);

    /// <summary>Sends a message that nobody asked for at this moment. Tries once; the caller decides what then.</summary>
    public async Task<SendResult> SendAsync(SendTarget target, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (_budget.Pause(target.Chat) is { Ticks: > 0 } pause)
            return new SendResult.RateLimited(pause);
        await _budget.WaitAsync(target.Chat, isAnswer: false, cancellationToken);
        ApiResult<Message> result;
        try
        {
            result = Note(target.Chat, await SendOnceAsync(target, message, replyTo: null, cancellationToken));
        }
        catch (JsonException)
        {
            return new SendResult.Refused("the message is none of Telegram's");
        }

        return result.Failure switch
        {
            null => new SendResult.Sent(result.Value!.MessageId.ToString(CultureInfo.InvariantCulture)),
            ApiFailure.RateLimited limited => new SendResult.RateLimited(limited.After),
            ApiFailure.Moved moved => new SendResult.Moved((target with { Chat = moved.To }).Channel),
            ApiFailure.Gone or ApiFailure.Barred => new SendResult.Gone(result.Failure.Reason),
            ApiFailure.Uncertain => new SendResult.Uncertain(result.Failure.Reason),
            ApiFailure.Unavailable or ApiFailure.BadToken or ApiFailure.Conflict => new SendResult.Unavailable(result.Failure.Reason),
            _ => new SendResult.Refused(result.Failure.Reason),
        };
    }

    private async Task<ApiResult<T>> PersistAsync<T>(long chat, Func<Task<ApiResult<T>>> call, CancellationToken cancellationToken)
    {
        for (int tried = 1; ; tried++)
        {
            await _budget.WaitAsync(chat, isAnswer: true, cancellationToken);
            ApiResult<T> result = Note(chat, await call());
            bool mayHelp = result.Failure is ApiFailure.Unavailable || (result.Failure is ApiFailure.RateLimited { After: var after } && after <= LongestPause);
            if (!mayHelp || tried == MostTries)
                return result;
            if (result.Failure is ApiFailure.Unavailable)
                await Task.Delay(_backoff.After(tried), clock, cancellationToken);
        }
    }

    private ApiResult<T> Note<T>(long chat, ApiResult<T> result)
    {
        switch (result.Failure)
        {
            case null:
                _budget.Went();
                break;
            case ApiFailure.RateLimited limited when _budget.Limited(chat, limited.After):
                LogAllPaused(limited.After.TotalSeconds);
                break;
            case ApiFailure.BadToken:
                TokenRefused();
                break;
        }

        return result;
    }

    private async Task<ApiResult<Message>> SendOnceAsync(SendTarget target, OutgoingMessage message, long? replyTo, CancellationToken cancellationToken)
    {
        TelegramPayload payload = TelegramPayload.Read(message);
        ReplyParameters? reply = replyTo is { } id ? new ReplyParameters(id) : null;
        ApiResult<Message> result = await CallAsync(payload.Html, Html);
        if (result.Failure is not ApiFailure.BadMarkup bad)
            return result;
        LogBadMarkup(bad.Reason);
        return await CallAsync(PlainText.Of(payload.Html), parseMode: null);

        Task<ApiResult<Message>> CallAsync(string text, string? parseMode) => message.Picture is { } picture
            ? client.SendPhotoAsync(new SendPhoto(target.Chat, text, target.Topic, parseMode, reply, payload.Keyboard), picture.Png, cancellationToken)
            : client.SendMessageAsync(
                new SendMessage(target.Chat, text, target.Topic, parseMode, LinkPreviewOptions.None, reply, payload.Keyboard), cancellationToken);
    }

    private async Task<ApiResult<bool>> EditOnceAsync(long chat, long messageId, TelegramPayload payload, CancellationToken cancellationToken)
    {
        ApiResult<JsonElement> result = await CallAsync(payload.Html, Html);
        if (result.Failure is ApiFailure.BadMarkup bad)
        {
            LogBadMarkup(bad.Reason);
            result = await CallAsync(PlainText.Of(payload.Html), parseMode: null);
        }

        return result.Failure is null or ApiFailure.NotModified ? true : result.Failure;

        Task<ApiResult<JsonElement>> CallAsync(string text, string? parseMode) => client.EditMessageTextAsync(
            new EditMessageText(text, chat, messageId, ParseMode: parseMode, LinkPreviewOptions: LinkPreviewOptions.None, ReplyMarkup: payload.Keyboard), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram limits several chats at once: nothing is sent for {Seconds} s")]
    private partial void LogAllPaused(double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses the markup of a message, which goes as plain text: {Reason}")]
    private partial void LogBadMarkup(string reason);
}
