using Microsoft.Extensions.Logging;

namespace BriefingBot.Terminal;

/// <summary>Writes log messages to the error output, one a line, for the person who started the program.</summary>
internal sealed class ErrorOutputLog(TextWriter error) : ILoggerProvider
{
    private readonly TextWriter _error = TextWriter.Synchronized(error);

    public ILogger CreateLogger(string categoryName) => new Category(_error);

    public void Dispose()
    {
        // The output belongs to the process.
    }

    private sealed class Category(TextWriter error) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            error.WriteLine($"{Word(logLevel)}: {VisibleText.Of(formatter(state, exception))}");
            foreach (string line in exception?.ToString().Split('\n') ?? [])
                error.WriteLine($"  {VisibleText.Of(line)}");
        }

        private static string Word(LogLevel level) => level switch
        {
            LogLevel.Warning => "warning",
            LogLevel.Error => "error",
            LogLevel.Critical => "failure",
            _ => "note",
        };
    }
}
