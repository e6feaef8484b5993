using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using BriefingBot.FakeDiscord;

namespace BriefingBot.Proofs.FanOut;

/// <summary>People on Discord: 50 requests a second in all, which answers to commands do not count to, and five messages in five seconds a channel.</summary>
internal sealed class DiscordCrowd : Crowd
{
    private const int DeferredMessage = 5;
    private const long FirstChannel = 910_000_000_000_000_000;

    private readonly FakeServer _server;

    private DiscordCrowd(FakeServer server)
    {
        _server = server;
        server.OnPosted = (channel, body) => Digests.Add(channel, body.ToJsonString());
    }

    public override string Name => "Discord";

    public override string Platform => "discord";

    public override int PerSecond => 50;

    public override bool CountsAnswers => false;

    public override IEnumerable<(string Name, string Value)> Variables =>
        [("DISCORD_TOKEN", _server.Settings.Token), ("BRIEFINGBOT_Discord__ApiUrl", _server.ApiUrl)];

    public override int Refused => _server.Refused;

    public static async Task<Crowd> StartAsync(TimeProvider clock, CancellationToken cancellationToken) => new DiscordCrowd(await FakeServer.StartAsync(
        new FakeSettings { Clock = clock, KeepsRequests = false, MessagesInChannel = 5, RequestsInSecond = 50 }, cancellationToken));

    public override string ChannelOf(int number) => (FirstChannel + number).ToString(CultureInfo.InvariantCulture);

    public override Task ConnectedAsync(CancellationToken cancellationToken) => _server.Gateway.WaitSessionsAsync(1, cancellationToken);

    public override async Task<TimeSpan> AskAsync(CancellationToken cancellationToken)
    {
        FakeInteraction interaction = _server.Interactions.Command("who", ("person", "Putin"));
        long asked = Stopwatch.GetTimestamp();
        await _server.Interactions.SendAsync(interaction);
        JsonNode answer = await interaction.Answered.WaitAsync(cancellationToken);
        if ((int?)answer["type"] == DeferredMessage)
            await interaction.Edited.WaitAsync(cancellationToken);
        TimeSpan took = Stopwatch.GetElapsedTime(asked);
        _server.Interactions.Forget(interaction);
        return took;
    }

    public override ValueTask DisposeAsync() => _server.DisposeAsync();
}
