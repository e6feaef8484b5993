using System.Diagnostics;
using System.Globalization;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Digests;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Library;
using BriefingBot.Fakes.Telegram;
using BriefingBot.Telegram;
using BriefingBot.Telegram.Messages;
using BriefingBot.Telegram.Sending;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Benchmarks.Telegram;

/// <summary>
/// <c>/who</c> over the fake server: from the moment the server has the update to the moment it has the answer, and how many
/// commands a second when many chats ask at once. The pace that Telegram allows is left out.
/// </summary>
internal static class TelegramBenchmark
{
    private const int WarmUp = 300;
    private const int Chats = 500;

    private static readonly SendLimits Unlimited = new(10_000_000, 0, 10_000_000, 10_000_000, 10_000_000);

    /// <param name="articles">A folder.</param>
    /// <param name="commands">How many are measured, one after the other and then at once.</param>
    /// <param name="json">Where the figures go as well; null for nowhere.</param>
    public static async Task RunAsync(string articles, int commands, FileInfo? json, CancellationToken cancellationToken)
    {
        await using FakeTelegram server = await FakeTelegram.StartAsync(TimeProvider.System, spec: null, cancellationToken);
        server.KeepNothing();
        var settings = new MemoryChatSettings();
        var catalog = new CommandCatalog("1.0", new LanguageCommand(settings));
        var dispatcher = new CommandDispatcher(
            catalog, Read(articles), settings, new SubscriptionBook(new MemorySubscriptionStore()), TimeProvider.System, NullLogger<CommandDispatcher>.Instance);
        using var transport = new TelegramTransport(
            new TelegramOptions { Token = server.Token, ApiUrl = server.Address.ToString() }, new TelegramRenderer(),
            new MemoryActionStore(TimeProvider.System, 50_000, TimeSpan.FromHours(1)), settings, catalog, TimeProvider.System, new Random(1),
            NullLoggerFactory.Instance, Unlimited);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task running = transport.RunAsync(dispatcher, leave.Token);

        await OneByOneAsync(server, WarmUp, cancellationToken);
        double[] times = await OneByOneAsync(server, commands, cancellationToken);
        await AtOnceAsync(server, WarmUp, cancellationToken);
        double perSecond = await AtOnceAsync(server, commands, cancellationToken);
        await leave.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Report(commands, times, perSecond, json);
    }

    private static async Task<double[]> OneByOneAsync(FakeTelegram server, int commands, CancellationToken cancellationToken)
    {
        var times = new double[commands];
        for (int i = 0; i < commands; i++)
        {
            var arrived = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
            server.OnCall = call =>
            {
                if (call.Method == "sendMessage")
                    arrived.TrySetResult(Stopwatch.GetTimestamp());
                return null;
            };
            long start = Stopwatch.GetTimestamp();
            Ask(server, i);
            times[i] = Stopwatch.GetElapsedTime(start, await arrived.Task.WaitAsync(cancellationToken)).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static async Task<double> AtOnceAsync(FakeTelegram server, int commands, CancellationToken cancellationToken)
    {
        int answered = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.OnCall = call =>
        {
            if (call.Method == "sendMessage" && Interlocked.Increment(ref answered) == commands)
                all.TrySetResult();
            return null;
        };
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < commands; i++)
            Ask(server, i);
        await all.Task.WaitAsync(cancellationToken);
        return commands / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Ask(FakeTelegram server, int i) => server.Say(new FakeChat((i % Chats) + 1), new FakeUser((i % Chats) + 1), "/who Putin");

    private static LiveLibrary Read(string folder)
    {
        var reader = new ArticleReader();
        var library = new LiveLibrary();
        ReadResult.Accepted[] read =
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => reader.Read(new ArticleId(path), Path.GetFileName(path), File.ReadAllBytes(path)))
                .OfType<ReadResult.Accepted>(),
        ];
        new LibraryWriter(library).Apply(new LibraryChange([.. read.Select(static result => ArticleAnalyzer.Analyze(result.Article))], [], []));
        return library;
    }

    private static void Report(int commands, double[] times, double perSecond, FileInfo? json)
    {
        double p50 = times[commands / 2];
        double p99 = times[commands * 99 / 100];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"/who over the fake Telegram, {commands} commands: p50 {p50:0.00} ms, p99 {p99:0.00} ms, {perSecond:0} commands/s"));
        if (json is not null)
            File.WriteAllText(json.FullName, string.Create(CultureInfo.InvariantCulture, $$"""{"commands": {{commands}}, "p50_ms": {{p50:0.000}}, "p99_ms": {{p99:0.000}}, "per_second": {{perSecond:0}}}"""));
    }
}
