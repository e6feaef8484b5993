using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using BriefingBot.Fakes.Telegram;

namespace BriefingBot.Proofs.FanOut;

/// <summary>People on Telegram. Each question is asked in a chat of its own.</summary>
internal sealed class TelegramCrowd : Crowd
{
    /// <summary>Chats from here on are those of people who ask.</summary>
    private const long FirstAsking = 900_000_000;

    private readonly FakeTelegram _server;
    private readonly TelegramGate _gate = new(static () => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000));
    private readonly ConcurrentDictionary<long, TaskCompletionSource<long>> _asked = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastAsking = FirstAsking;

    private TelegramCrowd(FakeTelegram server)
    {
        _server = server;
        server.KeepNothing();
        server.OnCall = Take;
    }

    public override string Name => "Telegram";

    public override string Platform => "telegram";

    public override int PerSecond => TelegramGate.PerSecond;

    public override bool CountsAnswers => true;

    public override IEnumerable<(string Name, string Value)> Variables =>
        [("TELEGRAM_BOT_TOKEN", _server.Token), ("BRIEFINGBOT_Telegram__ApiUrl", _server.Address.ToString())];

    public override int Refused => _gate.Refused;

    public static async Task<Crowd> StartAsync(TimeProvider clock, CancellationToken cancellationToken) =>
        new TelegramCrowd(await FakeTelegram.StartAsync(clock, spec: null, cancellationToken));

    public override string ChannelOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    public override Task ConnectedAsync(CancellationToken cancellationToken) => _connected.Task.WaitAsync(cancellationToken);

    public override async Task<TimeSpan> AskAsync(CancellationToken cancellationToken)
    {
        long chat = Interlocked.Increment(ref _lastAsking);
        var answered = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[chat] = answered;
        long asked = Stopwatch.GetTimestamp();
        _server.Say(new FakeChat(chat), new FakeUser(chat), "/who Putin");
        return Stopwatch.GetElapsedTime(asked, await answered.Task.WaitAsync(cancellationToken));
    }

    public override ValueTask DisposeAsync() => _server.DisposeAsync();

    private ScriptedReply? Take(RecordedCall call)
    {
        if (call.Method == "getUpdates")
            _connected.TrySetResult();
        if (call.Method is not ("sendMessage" or "sendPhoto") || call.Number("chat_id") is not { } chat)
            return null;
        if (_gate.Check(chat) is { } refusal)
            return refusal;
        if (_asked.TryRemove(chat, out TaskCompletionSource<long>? answered))
            answered.SetResult(Stopwatch.GetTimestamp());
        else
            Digests.Add(call.Text("chat_id")!, call.Text("text") ?? call.Text("caption") ?? "");
        return null;
    }
}
