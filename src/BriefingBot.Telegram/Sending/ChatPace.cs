using BriefingBot.Core.Delivery;

namespace BriefingBot.Telegram.Sending;

/// <summary>How fast messages go to one chat. For one caller at a time, except for what is read.</summary>
internal sealed class ChatPace(SendLimits limits, bool isGroup, TimeProvider clock)
{
    private readonly TokenBucket _seconds = new(limits.ChatBurst, TimeSpan.FromSeconds((double)limits.ChatBurst / limits.ChatPerSecond), clock);
    private readonly TokenBucket? _minutes = isGroup ? new TokenBucket(limits.GroupPerMinute, TimeSpan.FromMinutes(1), clock) : null;
    private long _pausedAt;
    private TimeSpan _pause;
    private long _used = clock.GetTimestamp();

    /// <summary>Since somebody last wanted to send.</summary>
    public TimeSpan Idle => clock.GetElapsedTime(Volatile.Read(ref _used));

    /// <summary>What is left of a pause that the server asked for.</summary>
    public TimeSpan Pause => TimeSpan.FromTicks(Math.Max(0, (_pause - clock.GetElapsedTime(_pausedAt)).Ticks));

    public TimeSpan Take()
    {
        Volatile.Write(ref _used, clock.GetTimestamp());
        TimeSpan bySeconds = _seconds.Take();
        TimeSpan byMinutes = _minutes?.Take() ?? TimeSpan.Zero;
        return bySeconds > byMinutes ? bySeconds : byMinutes;
    }

    public void PauseFor(TimeSpan span)
    {
        if (span > Pause)
            (_pausedAt, _pause) = (clock.GetTimestamp(), span);
    }
}
