using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Json;
using BriefingBot.Discord.Messages;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Core.Library;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BriefingBot.Tests.Discord.Interactions;

/// <summary>Requests as Discord posts them, over a real socket.</summary>
public sealed class InteractionsEndpointTests : IAsyncLifetime
{
    private readonly Ed25519Signer _discord = new(7);
    private readonly ScriptedHandler _handler = new();
    private readonly HandlerBench _chat = new(Shelf.Live());
    private readonly CancellationTokenSource _over = new();
    private DiscordBench _bench = null!;
    private WebApplication _web = null!;
    private HttpClient _client = null!;
    private Task _running = Task.CompletedTask;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bench = await DiscordBench.StartAsync(Stop);
        _bench.Options.Interactions.PublicKey = _discord.PublicKey;
        var desk = new InteractionDesk(_handler, _bench.Rest, _bench.Clock, new Random(1), _bench.Logs.CreateLogger<InteractionDesk>());
        var endpoint = new InteractionsEndpoint(_bench.Options, desk, _handler, _bench.Clock, _bench.Logs.CreateLogger<InteractionsEndpoint>());
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _web = builder.Build();
        _web.UseRouting();
        endpoint.Map(_web);
        await _web.StartAsync(Stop);
        _client = new HttpClient { BaseAddress = new Uri(_web.Urls.First()) };
        _running = endpoint.RunAsync(_chat.Chat, _over.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _web.DisposeAsync();
        await _bench.DisposeAsync();
        _client.Dispose();
        _discord.Dispose();
        _chat.Dispose();
        _over.Dispose();
    }

    [Fact]
    public async Task Post_Ping_IsAnswered()
    {
        using HttpResponseMessage response = await PostAsync("""{"id":"1","application_id":"2","type":1,"token":"x"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"type":1}""", await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Post_Command_IsAnsweredInTheReplyAndGoneOnWithAfterwards()
    {
        FakeInteraction interaction = _bench.Server.Interactions.Command("who");
        _bench.Server.Interactions.TakeReplyAsAnswer(interaction);

        using HttpResponseMessage response = await PostAsync(interaction.Payload.ToJsonString());
        RecordedRequest[] later = await _bench.Server.Requests.WaitAsync("POST", interaction.Token, 1, Stop);

        JsonNode answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        Assert.Equal((4, "pertama"), ((int)answer["type"]!, (string)answer["data"]!["content"]!));
        Assert.Equal("kedua", (string)later[0].Body!["content"]!);
    }

    [Fact]
    public async Task Post_SameInteractionTwice_IsAnsweredOnce()
    {
        string body = _bench.Server.Interactions.Command("who").Payload.ToJsonString();

        using HttpResponseMessage first = await PostAsync(body);
        using HttpResponseMessage second = await PostAsync(body);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, 1), (first.StatusCode, second.StatusCode, _handler.Handled));
    }

    [Fact]
    public async Task Post_BadSignatures_AreRefused()
    {
        const string Ping = """{"id":"1","application_id":"2","type":1,"token":"x"}""";
        string now = Now(TimeSpan.Zero), good = Sign(now, Ping);
        (string Timestamp, string Signature, string Body)[] bad =
        [
            (now, good, Ping + " "),
            (now, Flip(good), Ping),
            (now, "", Ping),
            (now, "zz" + good[2..], Ping),
            (now, good[2..], Ping),
            ("", Sign("", Ping), Ping),
            ("nanti", Sign("nanti", Ping), Ping),
            (Now(TimeSpan.FromMinutes(-6)), Sign(Now(TimeSpan.FromMinutes(-6)), Ping), Ping),
            (Now(TimeSpan.FromMinutes(6)), Sign(Now(TimeSpan.FromMinutes(6)), Ping), Ping),
            ("99999999999999999999", Sign("99999999999999999999", Ping), Ping),
        ];

        foreach ((string timestamp, string signature, string body) in bad)
        {
            using HttpResponseMessage response = await PostAsync(body, timestamp, signature);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Equal(0, _handler.Handled);
    }

    [Theory]
    [InlineData("bukan json", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task Post_SignedNonsense_IsRefused(string body, HttpStatusCode status)
    {
        using HttpResponseMessage response = await PostAsync(body);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_MoreThanAnInteractionCanBe_IsRefused(bool tellsLength)
    {
        using HttpResponseMessage response = await PostAsync(new string(' ', 300 * 1024), tellsLength: tellsLength);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static string Flip(string signature) => (signature[0] == '0' ? '1' : '0') + signature[1..];

    private string Now(TimeSpan later) => (_bench.Clock.GetUtcNow() + later).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private string Sign(string timestamp, string body) => _discord.Sign(Encoding.UTF8.GetBytes(timestamp + body));

    private Task<HttpResponseMessage> PostAsync(string body, bool tellsLength = true) =>
        PostAsync(body, Now(TimeSpan.Zero), Sign(Now(TimeSpan.Zero), body), tellsLength);

    private async Task<HttpResponseMessage> PostAsync(string body, string timestamp, string signature, bool tellsLength = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, InteractionsEndpoint.Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.TransferEncodingChunked = !tellsLength;
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", signature);
        return await _client.SendAsync(request, Stop);
    }

    /// <summary>Answers everything with two messages.</summary>
    private sealed class ScriptedHandler : IInteractionHandler
    {
        private int _handled;

        public int Handled => Volatile.Read(ref _handled);

        public ValueTask<InteractionReply> HandleAsync(Interaction interaction, IChatHandler chat, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _handled);
            return ValueTask.FromResult(new InteractionReply(InteractionResponse.Message(MessageBody.Plain("pertama")))
            {
                Later = static _ => ValueTask.FromResult<ImmutableArray<MessageBody>>([MessageBody.Plain("kedua")]),
            });
        }
    }
}
