using System.Collections.Concurrent;
using System.Threading.Channels;

namespace BriefingBot.Fakes.Telegram;

/// <summary>
/// Every call in order, for whoever waits for one. Bodies also go into the folder <c>telegram</c> below the one that
/// <c>BRIEFINGBOT_RECORDINGS</c> names, for checks by other programs: <c>sendMessage-call-…json</c>.
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
        string platform = Path.Combine(folder, "telegram");
        Directory.CreateDirectory(platform);
        string name = string.Create(CultureInfo.InvariantCulture, $"{call.Method}-call-{Environment.ProcessId}-{Interlocked.Increment(ref _files):D6}.json");
        File.WriteAllText(Path.Combine(platform, name), call.Fields.ToJsonString());
    }
}
