using System.Collections.Concurrent;
using BriefingBot.Fakes.Telegram;

namespace BriefingBot.Proofs.FanOut;

/// <summary>
/// Telegram's limits as a gate before the fake server: 30 messages a second in all, one a second to a chat with a burst of three, 20 a
/// minute to a group (https://core.telegram.org/bots/faq, "My bot is hitting limits"). Whoever goes over them gets a 429.
/// </summary>
internal sealed class TelegramGate(Func<long> now)
{
    public const int PerSecond = 30;

    private readonly ConcurrentDictionary<long, Allowance> _chats = new();
    private readonly Allowance _all = new(burst: PerSecond, perSecond: PerSecond);
    private int _refused;

    /// <summary>How many messages went over a limit.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Null where a message to the chat may pass.</summary>
    public ScriptedReply? Check(long chat)
    {
        bool passes = _all.Take(now()) & _chats.GetOrAdd(chat, static id => id < 0 ? new Allowance(20, 20.0 / 60) : new Allowance(3, 1)).Take(now());
        if (passes)
            return null;
        Interlocked.Increment(ref _refused);
        return ScriptedReply.TooMany(5);
    }

    /// <summary>A bucket of messages that fills with time.</summary>
    private sealed class Allowance(int burst, double perSecond)
    {
        private readonly Lock _gate = new();
        private double _left = burst;
        private long _filled = -1;

        /// <param name="now">Milliseconds.</param>
        public bool Take(long now)
        {
            lock (_gate)
            {
                if (_filled >= 0)
                    _left = Math.Min(burst, _left + ((now - _filled) * perSecond / 1_000));
                _filled = now;
                if (_left < 1)
                    return false;
                _left--;
                return true;
            }
        }
    }
}
