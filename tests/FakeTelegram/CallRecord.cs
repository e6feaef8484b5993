using System.Collections.Concurrent;
using System.Threading.Channels;

namespace BriefingBot.Fakes.Telegram;

/// <summary>
/// Every call in order, for whoever waits for one. Bodies also go into the folder that <c>BRIEFINGBOT_RECORDINGS</c> names, for
/// checks by other programs.
/// </summary>
internal sealed class CallRecord
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("BRIEFINGBOT_RECORDINGS");
    private static long _files;

    private readonly ConcurrentQueue<RecordedCall> _calls = new();
    private readonly ConcurrentDictionary<string, Channel<RecordedCall>> _waited = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>False for a run so long that the calls would fill the memory.</summary>
    public bool IsKept { get; set; } = true;

    public IReadOnlyList<RecordedCall> All => [.. _calls];

    public void Add(RecordedCall call)
    {
        if (!IsKept)
            return;
        if (Folder is { Length: > 0 })
            Write(call, Folder);
        _calls.Enqueue(call);
        Of(call.Method).Writer.TryWrite(call);
    }

    public ValueTask<RecordedCall> NextAsync(string method, CancellationToken cancellationToken) => Of(method).Reader.ReadAsync(cancellationToken);

    private Channel<RecordedCall> Of(string method) => _waited.GetOrAdd(method, static _ => Channel.CreateUnbounded<RecordedCall>());

    private static void Write(RecordedCall call, string folder)
    {
        Directory.CreateDirectory(folder);
        string name = string.Create(CultureInfo.InvariantCulture, $"telegram-{call.Method}-{Environment.ProcessId}-{Interlocked.Increment(ref _files):D6}.json");
        File.WriteAllText(Path.Combine(folder, name), new JsonObject { ["method"] = call.Method, ["body"] = call.Fields.DeepClone() }.ToJsonString());
    }
}
