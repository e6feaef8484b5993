using System.Threading.Channels;

namespace BriefingBot.Tests.Host.Scheduling;

/// <summary>Tells a test that <see cref="BellJob"/> has run.</summary>
internal sealed class Bell
{
    private readonly Channel<bool> _rung = Channel.CreateUnbounded<bool>();

    public void Ring() => _rung.Writer.TryWrite(true);

    public ValueTask<bool> RungAsync(CancellationToken cancellationToken) => _rung.Reader.ReadAsync(cancellationToken);
}
