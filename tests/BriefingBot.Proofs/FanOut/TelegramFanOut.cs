using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Digests;
using BriefingBot.Fakes.Telegram;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.FanOut;

/// <summary>A crowd of chats whose digest is due at one moment, within Telegram's limits, while people go on asking.</summary>
/// <param name="judgesTimes">False where the machine may be busy with something else: times and refusals are told, not judged.</param>
internal sealed class TelegramFanOut(int chats, bool judgesTimes)
{
    /// <summary>What 99 of 100 answers keep within, in milliseconds.</summary>
    private const double LongestWait = 100;

    /// <summary>Above what the limits allow at best.</summary>
    private const double Slack = 1.10;

    private const int Megabyte = 1024 * 1024;

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, spec: null, cancellationToken);
        server.KeepNothing();
        var questions = new Questions(server);
        var gate = new TelegramGate(static () => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000));
        server.OnCall = call =>
        {
            questions.Note(call);
            return gate.Check(call);
        };
        await using var bot = new ProofBot(("TELEGRAM_BOT_TOKEN", server.Token), ("BRIEFINGBOT_Telegram__ApiUrl", server.Address.ToString()));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = new TaskCompletionSource();
        Task running = bot.RunAsync(ready, stop.Token);
        await ready.Task.WaitAsync(cancellationToken);
        Task asking = questions.AskAsync(stop.Token);
        await questions.Warm.WaitAsync(cancellationToken);

        long start = Stopwatch.GetTimestamp();
        await AddAsync(bot.Editions, cancellationToken);
        (long least, long most) = await WaitAsync(bot, cancellationToken);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        await stop.CancelAsync();
        await Task.WhenAll(asking, running);
        return Judge(bot, questions, gate, took, most - least);
    }

    private async Task AddAsync(IEditionStore editions, CancellationToken cancellationToken)
    {
        DateTimeOffset slot = DueEditions.Slot(1);
        string text = string.Concat(Enumerable.Repeat("Harga beras di pasar induk naik lagi pekan ini. ", 60));
        await Parallel.ForEachAsync(
            Enumerable.Range(1, chats), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellationToken },
            async (chat, token) =>
            {
                var channel = new ChannelRef("telegram", chat.ToString(CultureInfo.InvariantCulture));
                var edition = new Edition { SubscriptionId = $"s{chat}", Slot = slot, Channel = channel, Since = slot.AddDays(-1), Until = slot };
                string payload = JsonSerializer.Serialize(new { html = $"{chat}: {text}" });
                await editions.AddAsync(edition, [new OutgoingMessage(payload)], token);
            });
    }

    /// <summary>Until nothing waits. The least and the most bytes in use, after the first tenth.</summary>
    private async Task<(long Least, long Most)> WaitAsync(ProofBot bot, CancellationToken cancellationToken)
    {
        long least = long.MaxValue, most = 0;
        while (bot.Count("outbox") is > 0 and var left)
        {
            if (left < chats * 0.9)
            {
                long used = GC.GetTotalMemory(forceFullCollection: true);
                (least, most) = (Math.Min(least, used), Math.Max(most, used));
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Min(10, left / 100.0)), TimeProvider.System, cancellationToken);
        }

        return (least, most);
    }

    private string Judge(ProofBot bot, Questions questions, TelegramGate gate, TimeSpan took, long memory)
    {
        double[] waits = questions.Waits;
        double best = (chats + waits.Length - TelegramGate.PerSecond) / (double)TelegramGate.PerSecond;
        double middle = waits[waits.Length / 2], slow = waits[(int)(waits.Length * 0.99)];
        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"fan-out on Telegram: {chats} chats at one moment in {took.TotalSeconds:F0} s, the limits allow {best:F0} s; {gate.Refused} answers of 429; "
            + $"{waits.Length} commands meanwhile: p50 {middle:F0} ms, p99 {slow:F0} ms; memory within {memory / (double)Megabyte:F1} MB");
        Unless(bot.Count("deliveries") == chats, $"{figures}: {bot.Count("deliveries")} were delivered. {bot.Errors}");
        Unless(memory < 16 * Megabyte, $"{figures}: memory grew.");
        if (!judgesTimes)
            return figures;

        Unless(gate.Refused == 0, $"{figures}: a limit was overrun.");
        Unless(took.TotalSeconds <= best * Slack, $"{figures}: too slow.");
        Unless(slow < LongestWait, $"{figures}: people waited.");
        return figures;
    }
}
