using BriefingBot.Core.Delivery;
using BriefingBot.Proofs.Hourly;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Crash;

/// <summary>Messages that came twice, all of the documented kind: on Telegram, and at most the one of each channel that was on the wire at a kill.</summary>
internal sealed record Repeats
{
    /// <summary>Every message the first time it came, in order.</summary>
    public required IReadOnlyList<Posted> First { get; init; }

    public required int Count { get; init; }

    /// <summary>The most that one kill repeated.</summary>
    public required int Most { get; init; }

    /// <exception cref="ProofFailedException">There is one of another kind.</exception>
    public static Repeats In(IReadOnlyList<Posted> posts)
    {
        var first = new List<Posted>();
        var lastRound = new Dictionary<(string Channel, string Text), int>();
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        var repeats = new List<(int Round, string Channel)>();
        foreach (Posted post in posts)
        {
            if (!lastRound.TryGetValue((post.Channel, post.Text), out int former))
            {
                first.Add(post);
            }
            else
            {
                Unless(post.Platform == "telegram", $"{post} came twice on Discord.");
                Unless(former < post.Round, $"{post} came twice in one life of the process.");
                Unless(latest[post.Channel] == post.Text, $"{post} was repeated after later ones.");
                repeats.Add((former, post.Channel));
            }

            lastRound[(post.Channel, post.Text)] = post.Round;
            latest[post.Channel] = post.Text;
        }

        Unless(repeats.Count == repeats.Distinct().Count(), "A kill repeated two messages of one channel.");
        int most = repeats.Count == 0 ? 0 : repeats.GroupBy(static repeat => repeat.Round).Max(static kill => kill.Count());
        Unless(most <= new PumpSettings().ChannelsAtOnce, $"A kill repeated {most} messages.");
        return new Repeats { First = first, Count = repeats.Count, Most = most };
    }
}
