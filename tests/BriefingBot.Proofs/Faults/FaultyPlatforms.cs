using System.Collections.Concurrent;
using BriefingBot.FakeDiscord;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Tests.Support;

namespace BriefingBot.Proofs.Faults;

/// <summary>Telegram and Discord on this machine, which fail as the proof says, and remember what arrived.</summary>
internal sealed class FaultyPlatforms : IAsyncDisposable
{
    public static readonly string[] Names = ["telegram", "discord"];

    /// <summary>How long the bot waits for an answer of the one and of the other. Other waits are hardly ever as long to the tick.</summary>
    private static readonly TimeSpan[] Timeouts = [TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15)];

    private readonly FakeTelegram _telegram;
    private readonly FakeServer _discord;
    private readonly Func<int, Fault?> _fault;
    private readonly ConcurrentDictionary<string, int> _arrived = new(StringComparer.Ordinal);
    private readonly int[] _attempts = new int[2];

    private FaultyPlatforms(FakeTelegram telegram, FakeServer discord, Func<int, Fault?> fault)
    {
        (_telegram, _discord, _fault) = (telegram, discord, fault);
        telegram.KeepNothing();
        telegram.OnShown = shown => Arrive(shown.Text);
        telegram.OnCall = call => call.Method == "sendMessage" && Try(0) is { } fault ? Reply(fault) : null;
        discord.OnPosted = (_, body) => Arrive((string)body["content"]!);
        discord.OnRequest = request => request.Path.EndsWith("/messages", StringComparison.Ordinal) && Try(1) is { } fault ? Answer(fault) : null;
    }

    public IEnumerable<(string Name, string Value)> Variables =>
    [
        ("TELEGRAM_BOT_TOKEN", _telegram.Token), ("BRIEFINGBOT_Telegram__ApiUrl", _telegram.Address.ToString()),
        ("DISCORD_TOKEN", _discord.Settings.Token), ("BRIEFINGBOT_Discord__ApiUrl", _discord.ApiUrl),
    ];

    /// <summary>On both.</summary>
    public int Attempts => Volatile.Read(ref _attempts[0]) + Volatile.Read(ref _attempts[1]);

    /// <summary>On each, in words.</summary>
    public string Described => $"{Volatile.Read(ref _attempts[0])} on Telegram and {Volatile.Read(ref _attempts[1])} on Discord";

    /// <summary>How often each message arrived.</summary>
    public IReadOnlyDictionary<string, int> Arrived => _arrived;

    /// <param name="fault">What happens to an attempt, counted from 1 on each platform; null lets it arrive.</param>
    public static async Task<FaultyPlatforms> StartAsync(TimeProvider clock, Func<int, Fault?> fault, CancellationToken cancellationToken) => new(
        await FakeTelegram.StartAsync(clock, spec: null, cancellationToken),
        await FakeServer.StartAsync(new FakeSettings { Clock = clock, KeepsRequests = false, MessagesInChannel = 5, RequestsInSecond = 50 }, cancellationToken),
        fault);

    /// <summary>A message is on the wire: it counts the time to its end by a timer, and the clock must stand until then.</summary>
    public static bool IsOnWire(ManualTimeProvider clock) => Array.Exists(Timeouts, clock.HasTimer);

    /// <summary>A text as a message of a platform.</summary>
    public static string Payload(string platform, string text) => platform == "telegram" ? $$"""{"html":"{{text}}"}""" : $$"""{"content":"{{text}}"}""";

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private Fault? Try(int platform) => _fault(Interlocked.Increment(ref _attempts[platform]));

    private void Arrive(string text) => _arrived.AddOrUpdate(text, 1, static (_, times) => times + 1);

    private static ScriptedReply Reply(Fault fault) =>
        fault.Status == 429 ? ScriptedReply.TooMany(fault.Wait) : ScriptedReply.Error(fault.Status, "Internal Server Error");

    private static FakeReply Answer(Fault fault) =>
        fault.Status == 429 ? FakeReply.TooMany(fault.Wait) : FakeReply.Error(fault.Status, 0, $"{fault.Status}: Server Error");
}
