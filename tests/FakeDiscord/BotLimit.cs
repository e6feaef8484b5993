namespace BriefingBot.FakeDiscord;

/// <summary>How many requests the bot may make in any second, whatever they are about.</summary>
internal sealed class BotLimit(FakeSettings settings)
{
    /// <summary>A second, less what the clocks of two sides are read apart.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromMilliseconds(900);

    private readonly Lock _gate = new();
    private readonly Queue<long> _requests = new();

    /// <summary>Counts a request; a refusal where there are too many.</summary>
    public FakeReply? Take()
    {
        if (settings.RequestsInSecond is not { } most)
            return null;

        lock (_gate)
        {
            long now = settings.Clock.GetTimestamp();
            while (_requests.TryPeek(out long first) && settings.Clock.GetElapsedTime(first, now) >= Span)
                _requests.Dequeue();
            if (_requests.Count >= most)
                return FakeReply.TooMany((Span - settings.Clock.GetElapsedTime(_requests.Peek(), now)).TotalSeconds, isGlobal: true);
            _requests.Enqueue(now);
            return null;
        }
    }
}
