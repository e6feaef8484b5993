using System.Collections.Concurrent;
using System.Globalization;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Proofs.Faults;

/// <summary>A platform that fails as the proof says, and remembers what arrived.</summary>
/// <param name="fault">What happens to an attempt, counted from 1, instead of its arrival; null lets it arrive.</param>
internal sealed class FaultyPlatform(Func<int, SendResult?> fault) : IChatTransport
{
    private readonly ConcurrentDictionary<string, int> _arrived = new(StringComparer.Ordinal);
    private int _attempts;

    public string Platform => "telegram";

    public IMessageRenderer Renderer => throw new NotSupportedException();

    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>How often each message arrived.</summary>
    public IReadOnlyDictionary<string, int> Arrived => _arrived;

    public Task RunAsync(IChatHandler handler, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken)
    {
        await Task.Yield();
        int attempt = Interlocked.Increment(ref _attempts);
        if (fault(attempt) is { } failure)
            return failure;
        _arrived.AddOrUpdate(message.Payload, 1, static (_, times) => times + 1);
        return new SendResult.Sent(attempt.ToString(CultureInfo.InvariantCulture));
    }
}
