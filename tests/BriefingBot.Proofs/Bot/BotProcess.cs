using System.Diagnostics;
using System.Globalization;
using BriefingBot.Cli;
using static BriefingBot.Proofs.ProofFailedException;

namespace BriefingBot.Proofs.Bot;

/// <summary>The whole program in a process of its own: as it is started by hand, but for its clock.</summary>
internal sealed class BotProcess : IDisposable
{
    /// <summary>The hidden verb of this program under which that one runs.</summary>
    public const string Verb = "bot";

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private BotProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Memory that the process has from the system now, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Of all processors since it was started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What the process itself does.</summary>
    /// <param name="ahead">Of the system's clock, in ticks.</param>
    public static Task<int> PlayAsync(long ahead, string[] args) =>
        BotCommandLine.InvokeAsync(Shell.OfProcess() with { Time = new ShiftedClock(new TimeSpan(ahead)) }, args);

    public static BotProcess Start(TimeSpan ahead, IEnumerable<(string Name, string Value)> variables, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "BriefingBot.Proofs"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string arg in (string[])[Verb, ahead.Ticks.ToString(CultureInfo.InvariantCulture), .. args])
            start.ArgumentList.Add(arg);
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>Done when it has ended by itself, as it should.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        Unless(_process.ExitCode == 0, $"The bot ended with {_process.ExitCode}. {await _output} {await _errors}");
    }

    /// <summary>Types a line at its terminal.</summary>
    public async Task SayAsync(string line, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
    }

    /// <summary>Ends it as somebody at its terminal does.</summary>
    /// <returns>What it logged.</returns>
    public async Task<string> LeaveAsync(CancellationToken cancellationToken)
    {
        await SayAsync("exit", cancellationToken);
        await EndAsync(cancellationToken).WaitAsync(LongestFarewell, TimeProvider.System, cancellationToken);
        return await _errors;
    }

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public Task ExitAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
