using System.Collections.Immutable;
using System.Threading.Channels;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;

namespace BriefingBot.Tests.Discord;

/// <summary>Stands behind a transport whose interactions are answered otherwise; keeps what it is told to forget.</summary>
internal sealed class RecordingChat : IChatHandler
{
    private readonly Channel<ChannelRef> _forgotten = Channel.CreateUnbounded<ChannelRef>();

    public long LibraryVersion => 1;

    /// <summary>The next channels that it is told to forget.</summary>
    public async Task<ChannelRef[]> WaitForgottenAsync(int count, CancellationToken cancellationToken)
    {
        var forgotten = new ChannelRef[count];
        for (int i = 0; i < count; i++)
            forgotten[i] = await _forgotten.Reader.ReadAsync(cancellationToken);
        return forgotten;
    }

    public ValueTask<Answer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ImmutableArray<Suggestion> Suggest(ChannelRef channel, OptionDefinition definition, string typed, string locale, int most) => [];

    public ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        _forgotten.Writer.TryWrite(channel);
        return ValueTask.CompletedTask;
    }

    public ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
