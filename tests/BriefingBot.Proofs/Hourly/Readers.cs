using System.Globalization;
using BriefingBot.FakeDiscord;
using BriefingBot.Fakes.Telegram;

namespace BriefingBot.Proofs.Hourly;

/// <summary>Both platforms on this machine, and what their readers saw.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly FakeTelegram _telegram;
    private readonly FakeServer _discord;
    private int _calls;

    private Readers(FakeTelegram telegram, FakeServer discord)
    {
        (_telegram, _discord) = (telegram, discord);
        telegram.KeepNothing();
        telegram.OnShown = shown => Posts.Add("telegram", shown.Chat.ToString(CultureInfo.InvariantCulture), shown.Text);

        // The answer takes its time, so that there is always something on the wire.
        telegram.OnCall = call => call.Method != "sendMessage" ? null : new ScriptedReply
        {
            Gate = Task.Delay(TimeSpan.FromMilliseconds(Interlocked.Increment(ref _calls) % 5), TimeProvider.System),
        };
        discord.OnPosted = (channel, body) => Posts.Add("discord", channel, body["embeds"]?.ToJsonString() + body["content"]?.ToJsonString());
        discord.OnDropped = _ => Posts.Drop();
    }

    public Posts Posts { get; } = new();

    /// <summary>Have a bot use both.</summary>
    public IEnumerable<(string Name, string Value)> Variables =>
    [
        ("TELEGRAM_BOT_TOKEN", _telegram.Token), ("BRIEFINGBOT_Telegram__ApiUrl", _telegram.Address.ToString()),
        ("DISCORD_TOKEN", _discord.Settings.Token), ("BRIEFINGBOT_Discord__ApiUrl", _discord.ApiUrl),
    ];

    /// <summary>Discord allows a thousand starts a day, five seconds apart; a bot that is killed so often needs more.</summary>
    public static async Task<Readers> StartAsync(CancellationToken cancellationToken) => new(
        await FakeTelegram.StartAsync(TimeProvider.System, spec: null, cancellationToken),
        await FakeServer.StartAsync(
            new FakeSettings { KeepsRequests = false, SessionsLeft = int.MaxValue, ChecksConcurrency = false, MessagesInChannel = 5, RequestsInSecond = 50 }, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        await _discord.DisposeAsync();
    }
}
