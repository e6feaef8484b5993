namespace BriefingBot.Telegram.Sending;

/// <summary>How fast messages may go (core.telegram.org/bots/faq, "My bot is hitting limits"). The server decides in the end.</summary>
/// <param name="PerSecond">In all.</param>
/// <param name="Spare">How many of those messages that nobody waits for leave to answers.</param>
/// <param name="ChatPerSecond">To one chat, on average.</param>
/// <param name="ChatBurst">To one chat at once, after a rest.</param>
/// <param name="GroupPerMinute">To one group. Channels count as groups: their ids look alike.</param>
internal sealed record SendLimits(int PerSecond, int Spare, int ChatPerSecond, int ChatBurst, int GroupPerMinute)
{
    public static SendLimits Telegram { get; } = new(PerSecond: 30, Spare: 20, ChatPerSecond: 1, ChatBurst: 3, GroupPerMinute: 20);
}
