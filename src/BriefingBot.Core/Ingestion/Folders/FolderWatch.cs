using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Ingestion.Folders;

/// <summary>
/// Tells when folders are worth listing again. The operating system's notices are only hints: what they miss, a listing now and
/// then finds; and where there are none (network drives, too many folders) listing every second takes their place.
/// </summary>
internal sealed partial class FolderWatch(TimeProvider time, ILogger logger) : IDisposable
{
    /// <summary>Collects the several notices of one save, and lets its writer finish.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan WatchedInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UnwatchedInterval = TimeSpan.FromSeconds(1);
    private const int MostTouched = 10_000;

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<string, (FileSystemWatcher Watcher, DateTime Made)> _watchers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private HashSet<string> _touched = new(StringComparer.Ordinal);
    private bool _isComplete;

    /// <summary>Watches these folders from now on, and no others. One caller at a time.</summary>
    public void Follow(IReadOnlyCollection<string> folders)
    {
        foreach ((string folder, (FileSystemWatcher watcher, DateTime made)) in _watchers.ToArray())
        {
            // A folder that was removed and made again is another one to the operating system.
            if (folders.Contains(folder) && !IsFailed(folder) && Directory.Exists(folder) && Directory.GetCreationTimeUtc(folder) == made)
                continue;
            watcher.Dispose();
            _watchers.Remove(folder);
        }

        _isComplete = true;
        foreach (string folder in folders)
            _isComplete &= _watchers.ContainsKey(folder) || TryWatch(folder);
    }

    /// <summary>Returns once something may have changed, with the paths that notices named.</summary>
    /// <param name="isSettled">False while something is expected of which no notice may come.</param>
    public async Task<IReadOnlySet<string>> WaitAsync(bool isSettled, CancellationToken cancellationToken)
    {
        using var pause = new CancellationTokenSource(_isComplete && isSettled ? WatchedInterval : UnwatchedInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, cancellationToken);
        try
        {
            await _signal.Reader.ReadAsync(either.Token);
            await Task.Delay(Settling, time, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pause is over without a notice.
        }

        lock (_gate)
        {
            HashSet<string> touched = _touched;
            _touched = new HashSet<string>(StringComparer.Ordinal);
            return touched;
        }
    }

    public void Dispose()
    {
        foreach ((FileSystemWatcher watcher, _) in _watchers.Values)
            watcher.Dispose();
        _watchers.Clear();
    }

    private bool TryWatch(string folder)
    {
        if (!Directory.Exists(folder))
            return false;

        FileSystemWatcher? watcher = null;
        try
        {
            DateTime made = Directory.GetCreationTimeUtc(folder);
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 65_536 };
            watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size;
            watcher.Created += (_, change) => Touch(change.FullPath);
            watcher.Changed += (_, change) => Touch(change.FullPath);
            watcher.Deleted += (_, change) => Touch(change.FullPath);
            watcher.Renamed += (_, change) => Touch(change.FullPath);
            watcher.Error += (_, error) => Fail(folder, error.GetException());
            watcher.EnableRaisingEvents = true;
            _watchers.Add(folder, (watcher, made));
            return true;
        }
        catch (Exception error) when (error is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            LogUnwatched(folder, error.Message);
            return false;
        }
    }

    private void Touch(string path)
    {
        lock (_gate)
        {
            if (_touched.Count < MostTouched)
                _touched.Add(path);
        }

        _signal.Writer.TryWrite(true);
    }

    private void Fail(string folder, Exception error)
    {
        LogFailed(folder, error.Message);
        lock (_gate)
            _failed.Add(folder);
        _signal.Writer.TryWrite(true);
    }

    private bool IsFailed(string folder)
    {
        lock (_gate)
            return _failed.Remove(folder);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Folder} cannot be watched and is listed every second instead: {Reason}")]
    private partial void LogUnwatched(string folder, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Notices of {Folder} were lost; it is listed again: {Reason}")]
    private partial void LogFailed(string folder, string reason);
}
