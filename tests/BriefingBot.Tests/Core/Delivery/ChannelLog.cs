using System.Threading.Channels;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Delivery;

namespace BriefingBot.Tests.Core.Delivery;

/// <summary>Closes and moves in the outbox, and tells the test.</summary>
internal sealed class ChannelLog(IOutbox outbox) : IChannelEvents
{
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();

    public async Task<string> NextAsync() => await _events.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken);

    public async ValueTask GoneAsync(ChannelRef channel, string reason, CancellationToken cancellationToken)
    {
        await outbox.CloseAsync(channel, reason, [], cancellationToken);
        _events.Writer.TryWrite($"{channel} gone: {reason}");
    }

    public async ValueTask MovedAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken)
    {
        await outbox.MoveAsync(former, current, cancellationToken);
        _events.Writer.TryWrite($"{former} moved to {current}");
    }
}
