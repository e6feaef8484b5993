using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BriefingBot.Tests.Telegram.Receiving;

/// <summary>Deliveries: in parallel, repeated, forged, too large.</summary>
public sealed class WebhookTests : TelegramScene
{
    private const string Secret = "a-secret_of_the_test";

    private WebApplication _host = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        Stage.Telegram.Map(_host);
        await _host.StartAsync(Stop);
        Server.WebhookTarget = new Uri(_host.Urls.Single() + "/telegram/updates");
    }

    [Fact]
    public async Task Deliveries_ParallelAndRepeated_AreAnsweredOnceEach()
    {
        await ListenAsync();
        var updates = new List<JsonObject>();
        for (int i = 1; i <= 200; i++)
            updates.Add(Text(i, "/about"));

        foreach (JsonObject update in updates)
            Server.Push(update);
        foreach (JsonObject update in updates)
            Server.Redeliver((JsonObject)update.DeepClone());

        var seen = new HashSet<long>();
        while (seen.Count < 200)
        {
            Task next = SeenAsync().AsTask().ContinueWith(shown => Assert.True(seen.Add(shown.Result.Chat)), Stop, TaskContinuationOptions.None, TaskScheduler.Default);
            while (await Task.WhenAny(next, Bot.Clock.TimerSetAsync(TimeSpan.Zero, TimeSpan.FromSeconds(10))) != next)
                Bot.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await next;
        }

        await CloseAsync();
        Assert.Equal(200, Server.Calls.Count(static call => call.Method == "sendMessage"));
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("a-secret_of_the_tesu", 401)]
    [InlineData("", 401)]
    [InlineData(Secret, 200)]
    public async Task Delivery_SecretOrNot_IsTakenOnlyWithIt(string? secret, int status)
    {
        await ListenAsync();

        Assert.Equal(status, await Server.PostAsync("""{"update_id":5}""", secret, Stop));
        await CloseAsync();
    }

    [Theory]
    [InlineData("{ not json", 400)]
    [InlineData("null", 200)]
    [InlineData("[]", 400)]
    public async Task Delivery_NoUpdate_IsRefused(string body, int status)
    {
        await ListenAsync();

        Assert.Equal(status, await Server.PostAsync(body, Secret, Stop));
        await CloseAsync();
    }

    [Fact]
    public async Task Delivery_TooLarge_IsRefused()
    {
        await ListenAsync();

        Assert.Equal(413, await Server.PostAsync($$"""{"update_id":5,"x":"{{new string('a', 1_100_000)}}"}""", Secret, Stop));
        await CloseAsync();
    }

    [Fact]
    public async Task Delivery_HandlerStuck_IsTakenAfterAWhile()
    {
        var handler = new WatchedHandler(Bot.Handler) { Before = static (_, _) => new TaskCompletionSource().Task };
        await ListenAsync(handler);
        Task<int> posted = Server.PostAsync(WithId(9_001, Text(5, "/about")), Secret, Stop);
        await handler.Asked.Reader.ReadAsync(Stop);

        await WaitOutAsync(14, 15);

        Assert.Equal(200, await posted);
        await CloseAsync();
    }

    [Fact]
    public async Task Delivery_NotServing_IsAskedToComeBack()
    {
        await ListenAsync();
        await LeaveAsync();

        Assert.Equal(503, await Server.PostAsync("""{"update_id":5}""", Secret, Stop));
        await CloseAsync();
    }

    protected override void Configure(TelegramOptions options) =>
        options.Webhook = new TelegramWebhookOptions { Url = "https://bot.example/telegram/updates", Secret = Secret, MaxConnections = 20 };

    private async Task ListenAsync(IChatHandler? handler = null)
    {
        Run(handler);
        RecordedCall call = await CallAsync("setWebhook");
        Assert.Equal(("https://bot.example/telegram/updates", Secret, 20), (call.Text("url"), call.Text("secret_token"), call.Number("max_connections")));
        await CallAsync("getMyCommands");
        await Server.WebhookSetAsync(Stop);
    }

    private async Task CloseAsync()
    {
        await LeaveAsync();
        await _host.DisposeAsync();
    }

    private JsonObject Text(long chat, string text) => new()
    {
        ["message"] = new JsonObject
        {
            ["message_id"] = chat,
            ["date"] = Bot.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" },
            ["from"] = new JsonObject { ["id"] = chat, ["is_bot"] = false, ["first_name"] = "x" },
            ["text"] = text,
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Length }),
        },
    };

    private static string WithId(long id, JsonObject update)
    {
        update["update_id"] = id;
        return update.ToJsonString();
    }
}
