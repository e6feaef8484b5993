using System.Collections.Concurrent;
using BriefingBot.Core.Library.Keeping;

namespace BriefingBot.Tests.Support;

/// <summary>Kept files in memory; tells when everything has been kept.</summary>
internal sealed class HeardFiles : IKeptFiles
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private TaskCompletionSource _kept = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ICollection<string> Names => _files.Keys;

    /// <summary>Done when all has been kept once more.</summary>
    public Task KeptAsync() => (_kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public Stream? Open(string name) => _files.TryGetValue(name, out byte[]? bytes) ? new MemoryStream(bytes) : null;

    public void Replace(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        _files[name] = stream.ToArray();
    }

    public void DeleteOthers(IReadOnlySet<string> names)
    {
        foreach (string other in _files.Keys.Except(names))
            _files.TryRemove(other, out _);
        _kept.TrySetResult();
    }
}
