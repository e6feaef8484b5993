using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Tests.Support;
using Xunit;

namespace BriefingBot.Tests.Host.Cli;

/// <summary>The program with a token for Telegram, and nothing else.</summary>
public class TelegramVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_TokenAlone_ServesTelegram()
    {
        await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, TelegramSpec.Loaded, Stop);
        using TestShell shell = Open(server);
        Task<int> running = shell.RunAsync("run");

        server.Say(new FakeChat(5), new FakeUser(5), "/who Ratna");
        ShownMessage seen = await server.ShownAsync(Stop);

        Assert.Contains("Pasar ini menampung", seen.Text, StringComparison.Ordinal);
        server.OnCall = static _ => ScriptedReply.Error(401, "Unauthorized");
        server.Say(new FakeChat(5), new FakeUser(5), "/about");
        Assert.Equal(1, await running);
        Assert.Contains("Telegram refuses the token", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Token, shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WebhookConfigured_ListensThereAndAnswers()
    {
        await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, TelegramSpec.Loaded, Stop);
        int port = FreePort();
        server.WebhookTarget = new Uri($"http://127.0.0.1:{port}/telegram/updates");
        using TestShell shell = Open(server, Webhook(port));
        Task<int> running = shell.RunAsync("run");
        await server.WebhookSetAsync(Stop);

        server.Say(new FakeChat(5), new FakeUser(5), "/who Ratna");
        ShownMessage seen = await server.ShownAsync(Stop);

        Assert.Contains("Pasar ini menampung", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Calls, static call => call.Method == "getUpdates");
        server.OnCall = static _ => ScriptedReply.Error(401, "Unauthorized");
        server.Say(new FakeChat(5), new FakeUser(5), "/about");
        Assert.Equal(1, await running);
    }

    [Fact]
    public async Task Run_PortOfTheWebhookTaken_SaysSoAndStops()
    {
        await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, TelegramSpec.Loaded, Stop);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        using TestShell shell = Open(server, Webhook(port));

        Assert.Equal(1, await shell.RunAsync("run"));

        Assert.Contains($"cannot listen on 127.0.0.1, port {port}", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Check_TokenRefused_IsAMistakeUnlessOffline(bool isOffline, int code)
    {
        await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, TelegramSpec.Loaded, Stop);
        server.OnCall = static _ => ScriptedReply.Error(401, "Unauthorized");
        using TestShell shell = Open(server);

        Assert.Equal(code, await shell.RunAsync(isOffline ? ["check", "--offline"] : ["check"]));

        Assert.Equal(isOffline, shell.Error.Length == 0);
    }

    private static (string Name, string Value)[] Webhook(int port) =>
    [
        ("BRIEFINGBOT_Telegram__Webhook__Url", "https://bot.example/telegram/updates"),
        ("BRIEFINGBOT_Http__Port", port.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>A port that was free just now.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static TestShell Open(FakeTelegram server, params (string Name, string Value)[] variables)
    {
        var shell = new TestShell([("TELEGRAM_BOT_TOKEN", server.Token), ("BRIEFINGBOT_Telegram__ApiUrl", server.Address.ToString()), .. variables]);
        shell.Write("config/articles/market.txt", SampleArticles.Market);
        return shell;
    }
}
