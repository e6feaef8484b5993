using System.Globalization;

namespace BriefingBot.Benchmarks.Telegram;

/// <summary>Says what a soak found.</summary>
internal static class TelegramReport
{
    /// <summary>True where nothing was lost, doubled or out of order.</summary>
    public static bool Print(TelegramSoakResult result)
    {
        Print($"{result.Updates} updates in {result.Took.TotalSeconds:0.0} s: {result.Updates / result.Took.TotalSeconds:0} a second");
        Print($"handlers that failed: {result.Failed}, server errors met: {result.ServerTroubles}");
        Print($"lost: {result.Lost}, out of order or twice: {result.NotInOrder}, answers missing: {result.Unanswered}, unconfirmed: {result.Pending}");
        Print($"memory in use after each tenth, MB: {string.Join(' ', result.Memory.Select(static bytes => (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)))}");
        return result is { Lost: 0, NotInOrder: 0, Unanswered: 0, Pending: 0 };
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
