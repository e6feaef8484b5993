using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Telegram;

public sealed class TelegramCheckTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new();
    private readonly TelegramOptions _options = new();
    private FakeTelegram _server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeTelegram.StartAsync(_clock, TelegramSpec.Loaded, Stop);
        (_options.Token, _options.ApiUrl) = (_server.Token, _server.Address.ToString());

        // Nobody writes while the check listens; the server's answer is not waited for.
        _server.OnCall = static call => call.Method == "getUpdates" ? new ScriptedReply { Status = 200, Body = """{"ok":true,"result":[]}""" } : null;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task RunAsync_AllAsWanted_NamesTheBotAndNothingElse()
    {
        TelegramFinding finding = Assert.Single(await RunAsync());

        Assert.Equal((false, "the token is that of @BriefingTestBot."), (finding.IsMistake, finding.Words));
    }

    [Fact]
    public async Task RunAsync_TokenRefused_IsTheOnlyMistake()
    {
        _server.OnCall = static _ => ScriptedReply.Error(401, "Unauthorized");

        TelegramFinding finding = Assert.Single(await RunAsync());

        Assert.True(finding.IsMistake);
        Assert.DoesNotContain(_server.Token, finding.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("supports_inline_queries", false, "/setinline")]
    [InlineData("can_read_all_group_messages", true, "/setprivacy")]
    [InlineData("can_join_groups", false, "/setjoingroups")]
    public async Task RunAsync_SwitchNotAsWanted_NamesWhatToSend(string field, bool value, string command)
    {
        _server.BotUser[field] = value;

        Assert.Contains(await RunAsync(), finding => !finding.IsMistake && finding.Words.Contains(command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_SomebodyPolls_SaysSo()
    {
        _server.OnCall = static call => call.Method == "getUpdates" ? ScriptedReply.Error(409, "Conflict: terminated by other getUpdates request") : null;

        Assert.Contains(await RunAsync(), static finding => finding.Words.StartsWith("another program polls", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_WebhookInTheWay_NamesItsHostAndConfirmsNothing()
    {
        _server.OnCall = static call => call.Method == "getWebhookInfo"
            ? new ScriptedReply { Status = 200, Body = """{"ok":true,"result":{"url":"https://old.example/secret-path","has_custom_certificate":false,"pending_update_count":3}}""" }
            : null;

        IReadOnlyList<TelegramFinding> findings = await RunAsync();

        Assert.Contains(findings, static finding => finding.Words.Contains("old.example", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, static finding => finding.Words.Contains("secret-path", StringComparison.Ordinal));
        Assert.DoesNotContain(_server.Calls, static call => call.Method == "getUpdates");
    }

    [Fact]
    public async Task RunAsync_NobodyAnswers_EndsAfterItsPatience()
    {
        _server.OnCall = static _ => new ScriptedReply { Gate = new TaskCompletionSource().Task };
        Task<IReadOnlyList<TelegramFinding>> running = RunAsync();
        await _server.CallAsync("getMe", Stop);

        _clock.Advance(TimeSpan.FromSeconds(12));

        Assert.Contains("no answer", Assert.Single(await running).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NoNetwork_SaysTheBotKeepsTrying()
    {
        _options.ApiUrl = "http://127.0.0.1:9";

        TelegramFinding finding = Assert.Single(await RunAsync());

        Assert.False(finding.IsMistake);
        Assert.Contains("keeps trying", finding.Words, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<TelegramFinding>> RunAsync() => new TelegramCheck(_options, _clock).RunAsync(Stop);
}
