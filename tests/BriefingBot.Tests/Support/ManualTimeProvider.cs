namespace BriefingBot.Tests.Support;

/// <summary>
/// A clock that stands until a test moves it. Timers fire inside <see cref="Advance"/>, in the order of their times, on the caller's
/// thread. A test that must know that something is waiting for the clock awaits <see cref="TimerSetAsync"/> before it moves it.
/// </summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan AtLeast, TimeSpan AtMost, TaskCompletionSource Set)> _waiting = [];
    private readonly List<(TimeSpan Span, TaskCompletionSource Gone)> _leaving = [];
    private DateTimeOffset _now = start;
    private TimeSpan _wall;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2024, 6, 20, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now + _wall;
    }

    public override long GetTimestamp()
    {
        lock (_gate)
            return _now.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Done when a timer is set that is due within the span from now; at once if there is one.</summary>
    public Task TimerSetAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        lock (_gate)
        {
            if (_timers.Exists(timer => timer.Due - _now >= atLeast && timer.Due - _now <= atMost))
                return Task.CompletedTask;
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((atLeast, atMost, set));
            return set.Task;
        }
    }

    /// <summary>Whether a timer runs that was set to exactly so long.</summary>
    public bool HasTimer(TimeSpan span)
    {
        lock (_gate)
            return _timers.Exists(timer => timer.Span == span);
    }

    /// <summary>Done when no timer runs that was set to exactly so long.</summary>
    public Task TimersGoneAsync(TimeSpan span)
    {
        lock (_gate)
        {
            if (!HasTimer(span))
                return Task.CompletedTask;
            var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _leaving.Add((span, gone));
            return gone.Task;
        }
    }

    /// <summary>Moves the clock, forward, and fires what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset end;
        lock (_gate)
            end = _now + by;
        while (NextDue(end) is { } timer)
            timer.Fire();
        lock (_gate)
            _now = end;
    }

    /// <summary>Sets the clock on the wall, as an operator who corrects it does: timers and timestamps do not notice.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_gate)
            _wall = now - _now;
    }

    private ManualTimer? NextDue(DateTimeOffset end)
    {
        lock (_gate)
        {
            ManualTimer? next = _timers.Where(timer => timer.Due <= end).MinBy(static timer => timer.Due);
            if (next is null)
                return null;
            _now = next.Due > _now ? next.Due : _now;
            if (next.Period > TimeSpan.Zero)
                next.Due += next.Period;
            else
                Remove(next);
            return next;
        }
    }

    private void Remove(ManualTimer timer)
    {
        _timers.Remove(timer);
        foreach ((TimeSpan span, TaskCompletionSource gone) in _leaving)
        {
            if (!HasTimer(span))
                gone.TrySetResult();
        }

        _leaving.RemoveAll(static leaving => leaving.Gone.Task.IsCompleted);
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Span { get; private set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                (Span, Period) = (dueTime, period);
                clock._timers.Add(this);
                foreach ((TimeSpan atLeast, TimeSpan atMost, TaskCompletionSource set) in clock._waiting)
                {
                    if (dueTime >= atLeast && dueTime <= atMost)
                        set.TrySetResult();
                }

                clock._waiting.RemoveAll(static waiting => waiting.Set.Task.IsCompleted);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
