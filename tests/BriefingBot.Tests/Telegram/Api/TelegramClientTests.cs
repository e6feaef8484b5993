using System.Text.Json;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram.Api;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Telegram.Api;

public sealed class TelegramClientTests : IAsyncLifetime
{
    private static readonly FakeChat Chat = new(42);

    private readonly ManualTimeProvider _clock = new();
    private readonly HttpClient _http = TelegramClient.CreateHttp();
    private FakeTelegram _server = null!;
    private TelegramClient _client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeTelegram.StartAsync(_clock, TelegramSpec.Loaded, Stop);
        _client = new TelegramClient(_http, _server.Address, _server.Token, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Calls_EveryMethod_AreServed()
    {
        Assert.Equal("BriefingTestBot", (await _client.GetMeAsync(Stop)).Value?.Username);
        _server.Say(Chat, new FakeUser(7), "/who");
        Update update = (await _client.GetUpdatesAsync(new GetUpdates(Offset: null, Timeout: 0, Limit: 10, Update.Kinds), Stop)).Value!.Single()
            .Deserialize(TelegramJson.Default.Update)!;
        Assert.Equal("/who", update.Message!.Text);
        Assert.Equal(new MessageEntity("bot_command", 0, 4), Assert.Single(update.Message.Entities!.Value));

        var keyboard = new InlineKeyboardMarkup([[new InlineKeyboardButton("▶", CallbackData: "next")]]);
        Message sent = (await _client.SendMessageAsync(new SendMessage(42, "<b>a</b>", ParseMode: "HTML", LinkPreviewOptions: LinkPreviewOptions.None, ReplyMarkup: keyboard), Stop)).Value!;
        Assert.Equal("a", _server.TextOf(42, sent.MessageId));
        Assert.Null((await _client.EditMessageTextAsync(new EditMessageText("b", 42, sent.MessageId), Stop)).Failure);
        Assert.Equal("b", _server.TextOf(42, sent.MessageId));
        Assert.NotNull((await _client.SendPhotoAsync(new SendPhoto(42, "c <i>d</i>", ParseMode: "HTML", ReplyMarkup: keyboard), [137, 80, 78, 71], Stop)).Value);

        string query = _server.Press(Chat, new FakeUser(7), sent.MessageId, "next");
        Assert.True((await _client.AnswerCallbackQueryAsync(new AnswerCallbackQuery(query, "old", ShowAlert: true), Stop)).Value);
        string inline = _server.Type(new FakeUser(7), "kapal");
        var article = new InlineQueryResultArticle("1", "t", new InputTextMessageContent("m", "HTML", LinkPreviewOptions.None), "d");
        Assert.True((await _client.AnswerInlineQueryAsync(new AnswerInlineQuery(inline, [article], 300, false, "", new InlineQueryResultsButton("b", "p")), Stop)).Value);

        var scope = new BotCommandScope("all_group_chats");
        Assert.True((await _client.SetMyCommandsAsync(new SetMyCommands([new BotCommand("who", "Who")], scope, "id"), Stop)).Value);
        Assert.Equal([new BotCommand("who", "Who")], (await _client.GetMyCommandsAsync(new GetMyCommands(scope, "id"), Stop)).Value!);
        Assert.Equal("member", (await _client.GetChatMemberAsync(new GetChatMember(42, 7), Stop)).Value!.Status);
        Assert.True((await _client.SetWebhookAsync(new SetWebhook("https://bot.example/x", "secret", 4, Update.Kinds), Stop)).Value);
        Assert.Equal("https://bot.example/x", (await _client.GetWebhookInfoAsync(Stop)).Value!.Url);
        Assert.True((await _client.DeleteWebhookAsync(new DeleteWebhook(), Stop)).Value);
    }

    [Theory]
    [InlineData(401, "Unauthorized", null, typeof(ApiFailure.BadToken))]
    [InlineData(404, "Not Found", null, typeof(ApiFailure.BadToken))]
    [InlineData(409, "Conflict: terminated by other getUpdates request", null, typeof(ApiFailure.Conflict))]
    [InlineData(429, "Too Many Requests: retry after 7", """{"retry_after":7}""", typeof(ApiFailure.RateLimited))]
    [InlineData(500, "Internal Server Error", null, typeof(ApiFailure.Unavailable))]
    [InlineData(502, "Bad Gateway", null, typeof(ApiFailure.Unavailable))]
    [InlineData(403, "Forbidden: bot was blocked by the user", null, typeof(ApiFailure.Gone))]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", null, typeof(ApiFailure.Gone))]
    [InlineData(400, "Bad Request: chat not found", null, typeof(ApiFailure.Gone))]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", null, typeof(ApiFailure.Barred))]
    [InlineData(400, "Bad Request: message thread not found", null, typeof(ApiFailure.Barred))]
    [InlineData(400, "Bad Request: can't parse entities: Unexpected end tag at byte offset 3", null, typeof(ApiFailure.BadMarkup))]
    [InlineData(400, "Bad Request: message is not modified: the same", null, typeof(ApiFailure.NotModified))]
    [InlineData(400, "Bad Request: message is too long", null, typeof(ApiFailure.Refused))]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1001}""", typeof(ApiFailure.Moved))]
    public async Task SendMessageAsync_Refused_FailsByWhatItMeans(int code, string description, string? parameters, Type failure)
    {
        _server.Script("sendMessage", ScriptedReply.Error(code, description, parameters));

        ApiResult<Message> result = await _client.SendMessageAsync(new SendMessage(42, "hi"), Stop);

        Assert.IsType(failure, result.Failure);
        Assert.Null(result.Value);
    }

    [Fact]
    public async Task SendMessageAsync_TooMany_NamesTheWait()
    {
        _server.Script("sendMessage", ScriptedReply.TooMany(7));

        ApiResult<Message> result = await _client.SendMessageAsync(new SendMessage(42, "hi"), Stop);

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<ApiFailure.RateLimited>(result.Failure).After);
    }

    [Fact]
    public async Task SendMessageAsync_ReplyLost_IsUncertain()
    {
        _server.Script("sendMessage", ScriptedReply.LostReply());

        Assert.IsType<ApiFailure.Uncertain>((await _client.SendMessageAsync(new SendMessage(42, "hi"), Stop)).Failure);
    }

    [Fact]
    public async Task SendMessageAsync_NobodyListens_IsUnavailable()
    {
        await _server.DisposeAsync();

        Assert.IsType<ApiFailure.Unavailable>((await _client.SendMessageAsync(new SendMessage(42, "hi"), Stop)).Failure);
    }

    [Fact]
    public async Task SendMessageAsync_BodyStopsHalfway_EndsAfterTheTimeoutAsUncertain()
    {
        var never = new TaskCompletionSource();
        _server.Script("sendMessage", new ScriptedReply { Status = 200, Body = """{"ok":true,"result":{}}""", IsSlowBody = true, Gate = never.Task });

        Task<ApiResult<Message>> sending = _client.SendMessageAsync(new SendMessage(42, "hi"), Stop);
        await Task.WhenAny(_server.CallAsync("sendMessage", Stop).AsTask(), sending);
        _clock.Advance(TimeSpan.FromSeconds(31));

        Assert.IsType<ApiFailure.Uncertain>((await sending).Failure);
    }

    [Theory]
    [InlineData(200, "<html>", typeof(ApiFailure.Uncertain))]
    [InlineData(502, "<html>", typeof(ApiFailure.Unavailable))]
    [InlineData(413, "", typeof(ApiFailure.Refused))]
    [InlineData(200, "null", typeof(ApiFailure.Uncertain))]
    public async Task SendMessageAsync_SomethingElseAnswers_IsReadByStatus(int status, string body, Type failure)
    {
        _server.Script("sendMessage", new ScriptedReply { Status = status, Body = body });

        Assert.IsType(failure, (await _client.SendMessageAsync(new SendMessage(42, "hi"), Stop)).Failure);
    }

    [Fact]
    public async Task SendMessageAsync_DescriptionHoldsTheToken_IsNotRepeated()
    {
        _server.Script("sendMessage", ScriptedReply.Error(400, $"Bad Request: bot{_server.Token} is odd"));

        ApiFailure failure = (await _client.SendMessageAsync(new SendMessage(42, "hi"), Stop)).Failure!;

        Assert.DoesNotContain(_server.Token, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendMessageAsync_Cancelled_Throws()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _server.Script("sendMessage", new ScriptedReply { Gate = new TaskCompletionSource().Task });
        Task<ApiResult<Message>> sending = _client.SendMessageAsync(new SendMessage(42, "hi"), cancelled.Token);
        await _server.CallAsync("sendMessage", Stop);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }
}
