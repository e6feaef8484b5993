using System.Collections.Concurrent;
using System.Diagnostics;
using BriefingBot.Fakes.Telegram;

namespace BriefingBot.Proofs.FanOut;

/// <summary>People who ask for something all the while, each in a chat of their own, and how long they wait for the answer.</summary>
internal sealed class Questions(FakeTelegram server)
{
    /// <summary>Chats from here on are those of people who ask.</summary>
    public const long FirstChat = 900_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<long, long> _asked = new();
    private readonly ConcurrentBag<double> _waits = [];
    private readonly TaskCompletionSource _warm = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the first question, which counts for nothing, is answered: code has been compiled, connections are open.</summary>
    public Task Warm => _warm.Task;

    /// <summary>Milliseconds, in order.</summary>
    public double[] Waits => [.. _waits.Order()];

    public async Task AskAsync(CancellationToken cancellationToken)
    {
        Ask(FirstChat);
        await Warm.WaitAsync(cancellationToken);
        for (long chat = FirstChat + 1; !cancellationToken.IsCancellationRequested; chat++)
        {
            Ask(chat);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A call reached the server.</summary>
    public void Note(RecordedCall call)
    {
        if (call.Method != "sendMessage" || call.Number("chat_id") is not { } chat || !_asked.TryRemove(chat, out long asked))
            return;
        if (chat == FirstChat)
            _warm.SetResult();
        else
            _waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
    }

    private void Ask(long chat)
    {
        _asked[chat] = Stopwatch.GetTimestamp();
        server.Say(new FakeChat(chat), new FakeUser(chat), "/who Putin");
    }
}
