using System.Diagnostics;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Keeping;

/// <summary>A <see cref="KeepingVictim"/> in its process, and what it said.</summary>
internal sealed class KeepingProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private int _left;
    private long _began;

    private KeepingProcess(Process process, int keepings)
    {
        (_process, _left) = (process, keepings);
        _errors = process.StandardError.ReadToEndAsync();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>The file that was being written when the process ended; null where none was.</summary>
    public string? Writing { get; private set; }

    /// <summary>How often everything was kept.</summary>
    public int Kept { get; private set; }

    /// <summary>How long that took the last time; null where it was not done.</summary>
    public TimeSpan? Took { get; private set; }

    /// <param name="keepings">It is waited for so many.</param>
    public static KeepingProcess Start(string articles, string cache, int keepings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "BriefingBot.Proofs"), [KeepingVictim.Verb, articles, cache])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new KeepingProcess(Process.Start(start)!, keepings);
    }

    /// <summary>Done once it begins to keep for the time that is waited for.</summary>
    public async Task ReachAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(_reached.Task, _process.WaitForExitAsync(cancellationToken)).WaitAsync(LongestStart, TimeProvider.System, cancellationToken);
        await CheckAliveAsync();
    }

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        await CheckAliveAsync();
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
        await _reading;
    }

    /// <summary>Has it keep once more, and end.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(LongestStart, TimeProvider.System, cancellationToken);
        await _reading;
        Unless(_process.ExitCode == 0, $"It ended with {_process.ExitCode}: {await _errors}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task CheckAliveAsync() => Unless(!_process.HasExited, $"It ended by itself: {(_process.HasExited ? await _errors : "")}");

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == TellingFiles.Kept)
            {
                (Kept, Writing, Took) = (Kept + 1, null, Stopwatch.GetElapsedTime(_began));
                continue;
            }

            if (Writing is null)
            {
                _began = Stopwatch.GetTimestamp();
                if (--_left == 0)
                    _reached.TrySetResult();
            }

            Writing = line;
        }
    }
}
