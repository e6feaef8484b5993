using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;
using BriefingBot.Core.Localization;
using Xunit;

namespace BriefingBot.Tests.Contracts;

/// <summary>What every chat platform must do. A platform passes it by deriving from it with a stage of its own.</summary>
public abstract class ChatTransportContract : IAsyncLifetime
{
    private readonly ContractBot _bot = new();
    private readonly CancellationTokenSource _leave = new();
    private TransportStage _stage = null!;
    private Task _running = Task.CompletedTask;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static InterfaceTexts Texts => InterfaceTexts.For("id");

    public async ValueTask InitializeAsync() => _stage = await OpenAsync(_bot, Stop);

    public async ValueTask DisposeAsync()
    {
        await _leave.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await _stage.DisposeAsync();
        _leave.Dispose();
        _bot.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Command_Known_IsAnsweredThroughTheRenderer()
    {
        await ServeAsync();

        _stage.Say("/who Mirov");

        SeenMessage seen = await _stage.SeenAsync(Stop);
        Assert.Contains("Anton Mirov", seen.Text, StringComparison.Ordinal);
        Assert.Contains("kapal nomor", seen.Text, StringComparison.Ordinal);
        Assert.False(seen.IsEdit);
    }

    [Fact]
    public async Task Command_Unknown_IsAnsweredWithWhatWouldWork()
    {
        await ServeAsync();

        _stage.Say("/whoo Mirov");

        Assert.Contains("/who", (await _stage.SeenAsync(Stop)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_NextPage_TakesThePlaceOfThePage()
    {
        await ServeAsync();
        _stage.Say("/who Mirov");
        SeenMessage first = await LastPartAsync();

        _stage.Press(first, Button(first, ActionKind.NextPage));

        SeenMessage second = await _stage.SeenAsync(Stop);
        Assert.True(second.IsEdit);
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Text, second.Text);
    }

    [Fact]
    public async Task Button_Context_AnswersApart()
    {
        await ServeAsync();
        _stage.Say("/who Mirov");
        SeenMessage answer = await LastPartAsync();

        _stage.Press(answer, Button(answer, ActionKind.Context));

        SeenMessage context = await _stage.SeenAsync(Stop);
        Assert.False(context.IsEdit);
        Assert.Contains("Sejak pagi dermaga ramai", context.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_TooOld_SaysSo()
    {
        await ServeAsync();
        _stage.Say("/who Mirov");
        SeenMessage answer = await LastPartAsync();
        string button = Button(answer, ActionKind.NextPage);
        _bot.Clock.Set(_bot.Clock.GetUtcNow() + ContractBot.ActionLifetime);

        _stage.Press(answer, button);

        Assert.Equal(Texts.Expired, await _stage.NoticeAsync(Stop));
    }

    [Fact]
    public async Task Answer_HostileText_IsShownAsItIsAndCallsNobody()
    {
        await ServeAsync();

        _stage.Say("/search perahu");

        SeenMessage seen = await _stage.SeenAsync(Stop);
        Assert.Empty(seen.Pings);
        Assert.Contains(Readable(ContractBot.Hostile), Readable(seen.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Taken_IsSentAndSeen()
    {
        await ServeAsync();

        SendResult result = await SendAsync("/who Mirov");

        SeenMessage seen = await _stage.SeenAsync(Stop);
        Assert.Equal(new SendResult.Sent(seen.Id), result);
        Assert.Contains("kapal nomor", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_TooMany_NamesTheWait()
    {
        await ServeAsync();
        _stage.Meet(typeof(SendResult.RateLimited));

        Assert.Equal(new SendResult.RateLimited(TimeSpan.FromSeconds(7)), await SendAsync("/about"));
    }

    [Theory]
    [InlineData(typeof(SendResult.Unavailable))]
    [InlineData(typeof(SendResult.Uncertain))]
    [InlineData(typeof(SendResult.Gone))]
    [InlineData(typeof(SendResult.Refused))]
    public async Task SendAsync_NotTaken_SaysWhatThatMeans(Type expected)
    {
        await ServeAsync();
        _stage.Meet(expected);

        Assert.IsType(expected, await SendAsync("/about"));
    }

    [Fact]
    public async Task SendAsync_ChannelMoved_NamesTheNewOne()
    {
        Assert.SkipUnless(_stage.MovesChannels, "Channels of this platform keep their ids.");
        await ServeAsync();
        _stage.Meet(typeof(SendResult.Moved));

        SendResult.Moved moved = Assert.IsType<SendResult.Moved>(await SendAsync("/about"));

        Assert.Equal(_stage.Here.Platform, moved.To.Platform);
        Assert.NotEqual(_stage.Here.Channel, moved.To.Channel);
    }

    [Fact]
    public async Task SendAsync_ChannelOfAnotherPlatform_IsRefused()
    {
        OutgoingMessage message = await RenderAsync("/about");

        SendResult result = await _stage.Transport.SendAsync(new ChannelRef("pigeons", "1"), message, "n", Stop);

        Assert.IsType<SendResult.Refused>(result);
    }

    [Fact]
    public async Task RunAsync_Cancelled_EndsPromptly()
    {
        await ServeAsync();

        await _leave.CancelAsync();

        await _running.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, Stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Assert.True(_running.IsCompleted);
        Assert.False(_running.IsFaulted);
    }

    [Fact]
    public async Task RunAsync_TokenRefused_StopsWithASentence()
    {
        _stage.RefuseToken();

        var stopped = await Assert.ThrowsAsync<TransportStoppedException>(() => _stage.Transport.RunAsync(_bot.Handler, Stop));

        Assert.EndsWith(".", stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_stage.Token, stopped.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_AfterEverything_DoesNotHoldTheToken()
    {
        await ServeAsync();
        _stage.Say("/who Mirov");
        await _stage.SeenAsync(Stop);
        _stage.Meet(typeof(SendResult.Unavailable));
        await SendAsync("/about");
        _stage.Meet(typeof(SendResult.Refused));
        await SendAsync("/about");

        await _leave.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Assert.NotEmpty(_bot.Log.Lines);
        Assert.DoesNotContain(_bot.Log.Lines, line => line.Contains(_stage.Token, StringComparison.Ordinal));
    }

    /// <summary>Builds the platform and a transport that is not running yet.</summary>
    private protected abstract Task<TransportStage> OpenAsync(ContractBot bot, CancellationToken cancellationToken);

    /// <summary>Platforms may break lines and trim spaces as they like.</summary>
    private static string Readable(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task ServeAsync()
    {
        _running = _stage.Transport.RunAsync(_bot.Handler, _leave.Token);
        Task serving = _stage.ServingAsync(Stop);
        if (await Task.WhenAny(serving, _running) == _running)
            await _running;
        await serving;
    }

    /// <summary>Buttons stand under the last message of an answer.</summary>
    private async Task<SeenMessage> LastPartAsync()
    {
        SeenMessage seen = await _stage.SeenAsync(Stop);
        while (seen.ActionIds.Count == 0)
            seen = await _stage.SeenAsync(Stop);
        return seen;
    }

    private string Button(SeenMessage seen, ActionKind kind) => seen.ActionIds.First(id => _bot.Actions.Find(id)?.Action.Kind == kind);

    private async Task<SendResult> SendAsync(string line) => await _stage.Transport.SendAsync(_stage.Here, await RenderAsync(line), "nonce", Stop);

    private async Task<OutgoingMessage> RenderAsync(string line)
    {
        var request = new ChatRequest(_bot.Parse(line), _stage.Here, ChannelKind.Private, new ChatUser("1", "Wulan")) { MayManage = static _ => ValueTask.FromResult(true) };
        return _stage.Transport.Renderer.Render(await _bot.Handler.AnswerAsync(request, Stop), new ActionKeeper(_bot.Actions, askerId: null))[^1];
    }
}
