using System.Collections.Concurrent;
using System.Threading.Channels;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Tests.Core.Delivery;

/// <summary>A platform that answers each message as a test says, and sends nothing.</summary>
internal sealed class ScriptedTransport(string platform) : IChatTransport
{
    private readonly Channel<Attempt> _attempts = Channel.CreateUnbounded<Attempt>();
    private readonly ConcurrentQueue<SendResult> _results = new();
    private int _sent;

    public string Platform { get; } = platform;

    public IMessageRenderer Renderer => throw new NotSupportedException();

    /// <summary>Held back until it is completed, for each message.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The results of the next attempts; those after are sent.</summary>
    public void Answer(params SendResult[] results) => Array.ForEach(results, _results.Enqueue);

    public async Task<Attempt> NextAsync() => await _attempts.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken);

    public bool TryNext(out Attempt? attempt) => _attempts.Reader.TryRead(out attempt);

    public Task RunAsync(IChatHandler handler, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<SendResult> SendAsync(ChannelRef channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken)
    {
        _attempts.Writer.TryWrite(new Attempt(channel, message.Payload, nonce));
        await Gate.WaitAsync(cancellationToken);
        return _results.TryDequeue(out SendResult? result) ? result : new SendResult.Sent($"m{Interlocked.Increment(ref _sent)}");
    }

    internal sealed record Attempt(ChannelRef Channel, string Payload, string Nonce);
}
