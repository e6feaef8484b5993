using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace BriefingBot.FakeDiscord;

/// <summary>Gives the bot commands as fast as it answers them, and measures how long each answer takes.</summary>
internal static class FakeLoad
{
    private static readonly (string Name, (string, string)[] Options)[] Commands =
    [
        ("who", []), ("people", []), ("sources", []), ("figures", []), ("summit", []), ("help", []), ("search", [("words", "jembatan")]),
    ];

    /// <param name="count">How many.</param>
    /// <param name="atOnce">How many wait for their answers at the same time.</param>
    public static async Task<JsonObject> RunAsync(FakeServer server, int count, int atOnce, CancellationToken cancellationToken)
    {
        await server.Gateway.WaitSessionsAsync(1, cancellationToken);
        var times = new double[count];
        int next = -1;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Increment(ref next) is var i && i < count)
                    times[i] = await OnceAsync(server, Commands[i % Commands.Length], cancellationToken);
            },
            cancellationToken)));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(times);
        return new JsonObject
        {
            ["count"] = count,
            ["p50_ms"] = Rounded(times[count / 2]),
            ["p99_ms"] = Rounded(times[count * 99 / 100]),
            ["longest_ms"] = Rounded(times[^1]),
            ["per_second"] = Math.Round(count / seconds),
        };
    }

    private static async Task<double> OnceAsync(
        FakeServer server, (string Name, (string, string)[] Options) command, CancellationToken cancellationToken)
    {
        FakeInteraction interaction = server.Interactions.Command(command.Name, command.Options);
        long start = Stopwatch.GetTimestamp();
        await server.Interactions.SendAsync(interaction);
        await interaction.Answered.WaitAsync(cancellationToken);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        server.Interactions.Forget(interaction);
        return milliseconds;
    }

    private static decimal Rounded(double milliseconds) => decimal.Parse(milliseconds.ToString("0.00", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
