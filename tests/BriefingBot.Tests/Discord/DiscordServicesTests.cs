using System.Text.Json.Nodes;
using BriefingBot.Core.Chat;
using BriefingBot.Discord;
using BriefingBot.FakeDiscord;
using BriefingBot.Tests.Core.Commands;
using BriefingBot.Tests.Discord.Interactions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BriefingBot.Tests.Discord;

/// <summary>Discord as the host composes it, with a fake at the other end of real sockets.</summary>
public class DiscordServicesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void AddDiscord_NoToken_RegistersNothing() => Assert.Empty(new ServiceCollection().AddDiscord(new DiscordOptions()));

    [Fact]
    public async Task AddDiscord_Token_ServesFromRegistrationToTheNextPage()
    {
        await using FakeServer server = await FakeServer.StartAsync(new FakeSettings(), Stop);
        using var desk = new HandlerBench(GoldenAnswerTests.Library);
        await using ServiceProvider services = Services(server);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task running = services.GetRequiredService<IChatTransport>().RunAsync(desk.Chat, over.Token);
        await server.Requests.WaitAsync("PUT", "/commands", 1, Stop);
        await server.Gateway.WaitSessionsAsync(1, Stop);

        FakeInteraction asked = server.Interactions.Command("who");
        await server.Interactions.SendAsync(asked);
        JsonNode answer = await asked.Answered.WaitAsync(Stop);
        FakeInteraction pressed = server.Interactions.Make(3, new JsonObject
        {
            ["component_type"] = 2,
            ["custom_id"] = (string)answer["data"]!["components"]![0]!["components"]![0]!["custom_id"]!,
        });
        await server.Interactions.SendAsync(pressed);
        JsonNode sources = await pressed.Answered.WaitAsync(Stop);

        Assert.Equal(4, (int)answer["type"]!);
        Assert.Contains("Ratna Wibisana", (string)answer["data"]!["embeds"]![0]!["description"]!, StringComparison.Ordinal);
        Assert.Equal(64, (int)sources["data"]!["flags"]!);
        await over.CancelAsync();
        await Task.WhenAny(running);
    }

    private static ServiceProvider Services(FakeServer server) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Random(1))
        .AddSingleton(Bot.Catalog)
        .AddSingleton<IActionStore>(new MemoryActionStore(TimeProvider.System, 1_000, TimeSpan.FromDays(1)))
        .AddDiscord(new DiscordOptions { Token = server.Settings.Token, ApiUrl = server.ApiUrl })
        .BuildServiceProvider();
}
