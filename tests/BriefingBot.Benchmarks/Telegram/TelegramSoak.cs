using System.Collections.Immutable;
using System.Diagnostics;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram;
using BriefingBot.Telegram.Messages;
using BriefingBot.Telegram.Sending;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Telegram;

/// <summary>
/// Many updates over many chats through the fake server, with handlers that fail and a server that has troubles, both at random.
/// Afterwards every update was handled once, in the order of its chat, and every answer that was given was shown once.
/// </summary>
internal sealed class TelegramSoak(int updates, int chats, int seed)
{
    /// <summary>How far the users may be ahead of the bot.</summary>
    private const int MostAhead = 1_000;

    /// <summary>As many as there can be: the soak is about order and loss, not about the pace that Telegram allows.</summary>
    private static readonly SendLimits Unlimited = new(10_000_000, 0, 10_000_000, 10_000_000, 10_000_000);

    private readonly Lock _gate = new();
    private readonly int[] _shown = new int[chats];
    private readonly HashSet<(int Chat, int Number)> _failed = [];
    private readonly Random _troubles = new(seed);
    private int _notInOrder;
    private int _shownCount;
    private int _serverTroubles;

    /// <summary>Runs it once.</summary>
    public async Task<TelegramSoakResult> RunAsync(CancellationToken cancellationToken)
    {
        await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, spec: null, cancellationToken);
        server.KeepNothing();
        server.OnCall = Trouble;
        server.OnShown = Show;
        using var ahead = new SemaphoreSlim(MostAhead);
        var handler = new SoakHandler(chats, new Random(seed + 1), (chat, number, isFailing) => Handled(ahead, chat, number, isFailing));
        var settings = new MemoryChatSettings();
        using var transport = new TelegramTransport(
            new TelegramOptions { Token = server.Token, ApiUrl = server.Address.ToString() }, new TelegramRenderer(),
            new MemoryActionStore(TimeProvider.System, 10_000, TimeSpan.FromHours(1)), settings, new CommandCatalog("1.0", new LanguageCommand(settings)),
            TimeProvider.System, new Random(seed + 2), NullLoggerFactory.Instance, Unlimited);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task running = transport.RunAsync(handler, leave.Token);

        long start = Stopwatch.GetTimestamp();
        ImmutableArray<long> memory = await WriteAsync(server, ahead, running, cancellationToken);
        for (int i = 0; i < MostAhead; i++)
            await ahead.WaitAsync(cancellationToken);
        TimeSpan took = Stopwatch.GetElapsedTime(start);

        // Leaving lets what is under way come to its end.
        await leave.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new TelegramSoakResult(
            updates, handler.Handled, handler.NotInOrder + _notInOrder, _failed.Count, _shownCount, _serverTroubles, server.Pending, took, memory);
    }

    /// <summary>Bytes in use after each tenth.</summary>
    private async Task<ImmutableArray<long>> WriteAsync(FakeTelegram server, SemaphoreSlim ahead, Task running, CancellationToken cancellationToken)
    {
        var memory = ImmutableArray.CreateBuilder<long>();
        for (int i = 0; i < updates; i++)
        {
            if (!await ahead.WaitAsync(TimeSpan.FromMinutes(5), cancellationToken))
                throw new InvalidOperationException($"The bot does not go on after {i} updates: {running.Status}, {running.Exception}.");
            int chat = i % chats;
            server.Say(new FakeChat(chat + 1), new FakeUser(chat + 1), FormattableString.Invariant($"/search {(i / chats) + 1}"));
            if ((i + 1) % Math.Max(1, updates / 10) == 0)
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        return memory.ToImmutable();
    }

    private void Handled(SemaphoreSlim ahead, int chat, int number, bool isFailing)
    {
        if (isFailing)
        {
            lock (_gate)
                _failed.Add((chat, number));
        }

        ahead.Release();
    }

    /// <summary>A call in five hundred meets a server that is not well; sends are met before anything is done.</summary>
    private ScriptedReply? Trouble(RecordedCall call)
    {
        lock (_gate)
        {
            if (call.Method is not ("sendMessage" or "getUpdates") || _troubles.Next(500) != 0)
                return null;
            _serverTroubles++;
        }

        return ScriptedReply.Error(502, "Bad Gateway");
    }

    /// <summary>The answers of a chat appear in order, except for those that were never given.</summary>
    private void Show(ShownMessage shown)
    {
        int chat = (int)shown.Chat - 1;
        int number = int.Parse(shown.Text.Split(':')[1].Trim(), System.Globalization.CultureInfo.InvariantCulture);
        lock (_gate)
        {
            _shownCount++;
            int expected = _shown[chat] + 1;
            while (_failed.Contains((chat, expected)))
                expected++;
            if (number != expected)
                _notInOrder++;
            _shown[chat] = number;
        }
    }
}
