using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BriefingBot.Telegram.Api;

/// <summary>
/// Calls the Bot API. Failures are values, except that cancelling throws. The token is part of every address, so no address ever
/// leaves this class. Safe to call from many threads.
/// </summary>
/// <param name="http">See <see cref="CreateHttp"/>.</param>
/// <param name="apiUrl">Of the server, without the token.</param>
/// <param name="clock">Its timers end calls that take too long.</param>
internal sealed class TelegramClient(HttpClient http, Uri apiUrl, string token, TimeProvider clock)
{
    /// <summary>In bytes: a hundred updates of the longest texts stay well below.</summary>
    private const int LargestReply = 32 * 1024 * 1024;

    /// <summary>For every call that does not wait at the server.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    private readonly string _root = $"{apiUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/bot{token}/";

    /// <summary>
    /// A connection pool for one client. Requests are not traced, because traces hold the whole address.
    /// </summary>
    public static HttpClient CreateHttp() => new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        MaxResponseContentBufferSize = LargestReply,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public Task<ApiResult<User>> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync("getMe", content: null, TelegramJson.Default.ApiReplyUser, CallTimeout, cancellationToken);

    /// <summary>Each update as it came, so that one that cannot be read does not hide the others.</summary>
    public Task<ApiResult<JsonElement[]>> GetUpdatesAsync(GetUpdates request, CancellationToken cancellationToken) =>
        CallAsync(
            "getUpdates", Json(request, TelegramJson.Default.GetUpdates), TelegramJson.Default.ApiReplyJsonElementArray,
            CallTimeout + TimeSpan.FromSeconds(request.Timeout), cancellationToken);

    public Task<ApiResult<bool>> SetWebhookAsync(SetWebhook request, CancellationToken cancellationToken) =>
        CallAsync("setWebhook", request, TelegramJson.Default.SetWebhook, TelegramJson.Default.ApiReplyBoolean, cancellationToken);

    public Task<ApiResult<bool>> DeleteWebhookAsync(DeleteWebhook request, CancellationToken cancellationToken) =>
        CallAsync("deleteWebhook", request, TelegramJson.Default.DeleteWebhook, TelegramJson.Default.ApiReplyBoolean, cancellationToken);

    public Task<ApiResult<WebhookInfo>> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync("getWebhookInfo", content: null, TelegramJson.Default.ApiReplyWebhookInfo, CallTimeout, cancellationToken);

    public Task<ApiResult<Message>> SendMessageAsync(SendMessage request, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", request, TelegramJson.Default.SendMessage, TelegramJson.Default.ApiReplyMessage, cancellationToken);

    /// <param name="request">Everything but the file.</param>
    /// <param name="png">The file's bytes; at most 10 MB.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResult<Message>> SendPhotoAsync(SendPhoto request, ImmutableArray<byte> png, CancellationToken cancellationToken) =>
        CallAsync("sendPhoto", Multipart(request, png), TelegramJson.Default.ApiReplyMessage, CallTimeout, cancellationToken);

    /// <summary>The result is the message, or <c>true</c> for an inline one.</summary>
    public Task<ApiResult<JsonElement>> EditMessageTextAsync(EditMessageText request, CancellationToken cancellationToken) =>
        CallAsync("editMessageText", request, TelegramJson.Default.EditMessageText, TelegramJson.Default.ApiReplyJsonElement, cancellationToken);

    public Task<ApiResult<bool>> AnswerCallbackQueryAsync(AnswerCallbackQuery request, CancellationToken cancellationToken) =>
        CallAsync("answerCallbackQuery", request, TelegramJson.Default.AnswerCallbackQuery, TelegramJson.Default.ApiReplyBoolean, cancellationToken);

    public Task<ApiResult<bool>> AnswerInlineQueryAsync(AnswerInlineQuery request, CancellationToken cancellationToken) =>
        CallAsync("answerInlineQuery", request, TelegramJson.Default.AnswerInlineQuery, TelegramJson.Default.ApiReplyBoolean, cancellationToken);

    public Task<ApiResult<bool>> SetMyCommandsAsync(SetMyCommands request, CancellationToken cancellationToken) =>
        CallAsync("setMyCommands", request, TelegramJson.Default.SetMyCommands, TelegramJson.Default.ApiReplyBoolean, cancellationToken);

    public Task<ApiResult<BotCommand[]>> GetMyCommandsAsync(GetMyCommands request, CancellationToken cancellationToken) =>
        CallAsync("getMyCommands", request, TelegramJson.Default.GetMyCommands, TelegramJson.Default.ApiReplyBotCommandArray, cancellationToken);

    public Task<ApiResult<Chat>> GetChatAsync(GetChat request, CancellationToken cancellationToken) =>
        CallAsync("getChat", request, TelegramJson.Default.GetChat, TelegramJson.Default.ApiReplyChat, cancellationToken);

    public Task<ApiResult<ChatMember>> GetChatMemberAsync(GetChatMember request, CancellationToken cancellationToken) =>
        CallAsync("getChatMember", request, TelegramJson.Default.GetChatMember, TelegramJson.Default.ApiReplyChatMember, cancellationToken);

    private Task<ApiResult<TResult>> CallAsync<TRequest, TResult>(
        string method, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<ApiReply<TResult>> replyType,
        CancellationToken cancellationToken) =>
        CallAsync(method, Json(request, requestType), replyType, CallTimeout, cancellationToken);

    private async Task<ApiResult<TResult>> CallAsync<TResult>(
        string method, HttpContent? content, JsonTypeInfo<ApiReply<TResult>> replyType, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var watched = new WatchedContent(content ?? new ByteArrayContent([]));
        using var request = new HttpRequestMessage(HttpMethod.Post, _root + method) { Content = watched };
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, either.Token);
            byte[] body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Read(body, (int)response.StatusCode, replyType);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Lost(watched, "no answer in time");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The message of such an exception may name the host, never the path; it is still not relied on.
            return Lost(watched, e is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error } ? $"{error}" : e.GetType().Name);
        }
    }

    private ApiResult<T> Read<T>(byte[] body, int status, JsonTypeInfo<ApiReply<T>> replyType)
    {
        try
        {
            if (JsonSerializer.Deserialize(body, replyType) is { } reply)
            {
                return reply is { Ok: true, Result: { } value }
                    ? value
                    : ApiErrors.Read(reply.ErrorCode ?? status, WithoutToken(reply.Description), reply.Parameters);
            }
        }
        catch (JsonException)
        {
            // Something between here and the server answers in its place.
        }

        return status is >= 200 and < 300
            ? new ApiFailure.Uncertain($"{status} with a body that is no reply of the Bot API")
            : ApiErrors.Read(status, "with a body that is no reply of the Bot API", parameters: null);
    }

    private static ApiFailure Lost(WatchedContent content, string reason) =>
        content.IsOnTheWire ? new ApiFailure.Uncertain(reason) : new ApiFailure.Unavailable(reason);

    private string? WithoutToken(string? text) => text?.Replace(token, "TOKEN", StringComparison.Ordinal);

    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    /// <summary>In a form, texts stand as they are and everything else as JSON.</summary>
    private static MultipartFormDataContent Multipart(SendPhoto request, ImmutableArray<byte> png)
    {
        var form = new MultipartFormDataContent();
        foreach (JsonProperty field in JsonSerializer.SerializeToElement(request, TelegramJson.Default.SendPhoto).EnumerateObject())
        {
            string text = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), field.Name);
        }

        var file = new ByteArrayContent(png.AsSpan().ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "photo", "chart.png");
        return form;
    }
}
