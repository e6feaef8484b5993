using System.Diagnostics;
using System.Globalization;
using BriefingBot.Proofs.Bot;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.FanOut;

/// <summary>
/// A crowd of channels whose digest is due at one moment: the whole program makes and sends them, over the sample articles and within
/// the platform's limits, while people go on asking.
/// </summary>
/// <param name="start">The platform, by a clock.</param>
/// <param name="isFull">False where the machine may be busy with something else: times, refusals and memory are told, not judged.</param>
internal sealed class FanOutProof(Func<TimeProvider, CancellationToken, Task<Crowd>> start, int channels, bool isFull)
{
    /// <summary>What 99 of 100 answers keep within, in milliseconds.</summary>
    private const double LongestWait = 100;

    /// <summary>Above what the limits allow at best.</summary>
    private const double Slack = 1.10;

    private const int Megabyte = 1024 * 1024;

    /// <summary>What a process may grow by once it is at work: heaps are cleaned up when the runtime likes.</summary>
    private const long Growth = 32 * Megabyte;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);

    /// <summary>From the start of the preparations to the moment.</summary>
    private TimeSpan Lead => TimeSpan.FromSeconds(isFull ? 60 : 12);

    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        TimeSpan ahead = Subscribers.Seven - Lead - TimeProvider.System.GetUtcNow();
        var clock = new ShiftedClock(ahead);
        await using Crowd crowd = await start(clock, cancellationToken);
        using var folder = new BotFolder();
        await folder.ImportAsync(ahead, Subscribers.Of(crowd.Platform, channels, crowd.ChannelOf), cancellationToken);
        using var bot = BotProcess.Start(ahead, [.. folder.Variables, .. crowd.Variables], "run");
        await Task.WhenAny(crowd.ConnectedAsync(cancellationToken), bot.EndAsync(cancellationToken)).Unwrap();

        // Counts for nothing: code is compiled and connections are opened.
        await crowd.AskAsync(cancellationToken);
        TimeSpan early = clock.Until(Subscribers.Seven);
        Unless(early > TimeSpan.Zero, "The bot was not up by seven.");
        await Task.Delay(early, TimeProvider.System, cancellationToken);

        long seven = Stopwatch.GetTimestamp();
        TimeSpan before = bot.ProcessorTime;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<double[]> asking = AskAsync(crowd, over.Token, cancellationToken);
        var course = new Course(bot, folder, channels, seven);
        while (await course.GoesOnAsync())
            await Task.Delay(Look, TimeProvider.System, cancellationToken);
        TimeSpan took = Stopwatch.GetElapsedTime(seven, crowd.Digests.Last), busy = bot.ProcessorTime - before;
        await over.CancelAsync();
        double[] waits = await asking;
        string log = await bot.LeaveAsync(cancellationToken);
        return Judge(crowd, folder, course, took, busy, waits, log);
    }

    /// <summary>Asks all the while; done when every question is answered.</summary>
    /// <returns>Milliseconds, in order.</returns>
    private static async Task<double[]> AskAsync(Crowd crowd, CancellationToken over, CancellationToken cancellationToken)
    {
        var asked = new List<Task<TimeSpan>>();
        while (!over.IsCancellationRequested)
        {
            asked.Add(crowd.AskAsync(cancellationToken));
            await Task.Delay(Pause, TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        TimeSpan[] waits = await Task.WhenAll(asked);
        return [.. waits.Select(static wait => wait.TotalMilliseconds).Order()];
    }

    private string Judge(Crowd crowd, BotFolder folder, Course course, TimeSpan took, TimeSpan busy, double[] waits, string log)
    {
        int messages = crowd.Digests.Messages;
        double best = (messages + (crowd.CountsAnswers ? waits.Length : 0) - crowd.PerSecond) / (double)crowd.PerSecond;
        double middle = waits[waits.Length / 2], slow = waits[(int)(waits.Length * 0.99)];
        string figures = string.Create(
            CultureInfo.InvariantCulture,
            $"fan-out on {crowd.Name}: digests of {channels} channels due at 07:00, {messages} messages, all made within {course.Made.TotalSeconds:F0} s and sent "
            + $"within {took.TotalSeconds:F0} s, the limits allow {best:F0} s; {crowd.Refused} answers of 429; {waits.Length} commands meanwhile: p50 {middle:F0} ms, "
            + $"p99 {slow:F0} ms; memory {course.Early / Megabyte} MB at most in the first half, {course.Late / Megabyte} MB in the second; "
            + $"{busy.TotalSeconds:F0} s of processor time, {busy.TotalMilliseconds / channels:F1} ms a digest");
        Unless(crowd.Digests.Channels == channels && crowd.Digests.Repeats == 0, $"{figures}: {crowd.Digests.Channels} channels got theirs, {crowd.Digests.Repeats} messages came twice. {log}");
        Unless(folder.Count("editions") == channels && folder.Count("deliveries WHERE outcome = 'sent'") == messages, $"{figures}: the database says otherwise. {log}");
        folder.Check();
        if (!isFull)
            return figures;

        Unless(crowd.Refused == 0, $"{figures}: a limit was overrun.");
        Unless(took.TotalSeconds <= best * Slack, $"{figures}: too slow.");
        Unless(slow < LongestWait, $"{figures}: people waited.");
        Unless(course.Late - course.Early < Growth, $"{figures}: memory grew.");
        return figures;
    }
}
