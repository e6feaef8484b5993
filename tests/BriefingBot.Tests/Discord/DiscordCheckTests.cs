using System.Collections.Immutable;
using BriefingBot.Discord;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BriefingBot.Tests.Discord;

public class DiscordCheckTests
{
    private const string Endpoint = "https://bot.example/discord/interactions";

    private static readonly string Key = new('a', 64);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_TokenWorks_NamesTheApplicationAndInvitesWithTheLeastRights()
    {
        await using FakeServer server = await FakeServer.StartAsync(new FakeSettings(), Stop);

        (bool isMistake, ImmutableArray<string> sentences) = await CheckAsync(server);

        Assert.False(isMistake);
        Assert.Contains("BriefingBot (1000000000000000001)", sentences[0], StringComparison.Ordinal);
        Assert.EndsWith(
            "https://discord.com/oauth2/authorize?client_id=1000000000000000001&scope=bot+applications.commands&permissions=274877959168", sentences[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TokenRefused_IsAMistakeThatDoesNotShowTheToken()
    {
        await using FakeServer server = await FakeServer.StartAsync(new FakeSettings(), Stop);
        string token = server.Settings.Token + "x";

        (bool isMistake, ImmutableArray<string> sentences) = await CheckAsync(server, token: token);

        Assert.True(isMistake);
        Assert.Contains("DISCORD_TOKEN", Assert.Single(sentences), StringComparison.Ordinal);
        Assert.DoesNotContain(token, sentences[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Endpoint, null, "Remove the interactions endpoint URL")]
    [InlineData(Endpoint, "b", "another application")]
    [InlineData(Endpoint, "a", null)]
    [InlineData(null, "a", null)]
    [InlineData(null, null, null)]
    public async Task RunAsync_Endpoint_IsAMistakeWhereCommandsWouldNotArrive(string? endpoint, string? keyDigit, string? mistake)
    {
        await using FakeServer server = await FakeServer.StartAsync(new FakeSettings { InteractionsEndpointUrl = endpoint, VerifyKey = Key }, Stop);

        (bool isMistake, ImmutableArray<string> sentences) = await CheckAsync(server, keyDigit is null ? null : new string(keyDigit[0], 64));

        Assert.Equal(mistake is not null, isMistake);
        Assert.Equal(mistake is not null, sentences.Length == 3);
        Assert.Contains(mistake ?? "invite", sentences[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NobodyThere_SaysThatItIsNotKnown()
    {
        FakeServer server = await FakeServer.StartAsync(new FakeSettings(), Stop);
        await server.DisposeAsync();

        (bool isMistake, ImmutableArray<string> sentences) = await CheckAsync(server);

        Assert.False(isMistake);
        Assert.Contains("not known", Assert.Single(sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NobodyAnswers_EndsAfterItsPatience()
    {
        await using FakeServer server = await FakeServer.StartAsync(new FakeSettings(), Stop);
        server.Script.Next("GET", "applications/@me", new FakeReply(200) { Until = new TaskCompletionSource().Task });
        var clock = new ManualTimeProvider();
        Task<(bool IsMistake, ImmutableArray<string> Sentences)> running = CheckAsync(server, clock: clock);
        await server.Requests.WaitAsync("GET", "applications/@me", 1, Stop);

        clock.Advance(TimeSpan.FromSeconds(10));

        (bool isMistake, ImmutableArray<string> sentences) = await running;
        Assert.False(isMistake);
        Assert.Contains("did not answer within 10 s", Assert.Single(sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckVerb_TokenWorks_SaysSo()
    {
        await using FakeServer server = await FakeServer.StartAsync(new FakeSettings(), Stop);
        using var shell = new TestShell(("DISCORD_TOKEN", server.Settings.Token), ("BRIEFINGBOT_Discord__ApiUrl", server.ApiUrl));

        int code = await shell.RunAsync("check");

        Assert.Equal(0, code);
        Assert.Contains("Discord: the token works.", shell.Out, StringComparison.Ordinal);
        Assert.Contains("Discord: invite the bot with https://discord.com/oauth2/authorize", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckVerb_TokenRefused_Fails()
    {
        await using FakeServer server = await FakeServer.StartAsync(new FakeSettings(), Stop);
        using var shell = new TestShell(("DISCORD_TOKEN", server.Settings.Token + "x"), ("BRIEFINGBOT_Discord__ApiUrl", server.ApiUrl));

        Assert.Equal(1, await shell.RunAsync("check"));
    }

    private static Task<(bool IsMistake, ImmutableArray<string> Sentences)> CheckAsync(
        FakeServer server, string? key = null, string? token = null, TimeProvider? clock = null)
    {
        var options = new DiscordOptions { Token = token ?? server.Settings.Token, ApiUrl = server.ApiUrl };
        options.Interactions.PublicKey = key;
        return DiscordCheck.RunAsync(options, clock ?? TimeProvider.System, NullLoggerFactory.Instance, Stop);
    }
}
