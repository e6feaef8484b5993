using Microsoft.Extensions.Logging;

namespace BriefingBot.Tests.Support;

/// <summary>Keeps every line that is logged, whatever its level.</summary>
internal sealed class RecordingLog : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Part, TaskCompletionSource Found)> _waiting = [];

    /// <summary>Each with its level before it, and with what was thrown after it.</summary>
    public string[] Lines
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    /// <summary>Done when a line holds the text.</summary>
    public Task WaitAsync(string part, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_lines.Exists(line => line.Contains(part, StringComparison.Ordinal)))
                return Task.CompletedTask;
            var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((part, found));
            return found.Task.WaitAsync(cancellationToken);
        }
    }

    public ILogger<T> For<T>() => new Logger<T>(new LoggerFactory([this], new LoggerFilterOptions { MinLevel = LogLevel.Trace }));

    public ILogger CreateLogger(string categoryName) => new Line(this);

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
            foreach ((string part, TaskCompletionSource found) in _waiting)
            {
                if (line.Contains(part, StringComparison.Ordinal))
                    found.TrySetResult();
            }
        }
    }

    private sealed class Line(RecordingLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add($"{logLevel}: {formatter(state, exception)} {exception}");
    }
}
