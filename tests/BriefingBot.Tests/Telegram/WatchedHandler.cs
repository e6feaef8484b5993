using System.Collections.Immutable;
using System.Threading.Channels;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;

namespace BriefingBot.Tests.Telegram;

/// <summary>Lets a test see, hold and break what a handler does.</summary>
internal sealed class WatchedHandler(IChatHandler inner) : IChatHandler
{
    public Channel<ChannelRef> Forgotten { get; } = Channel.CreateUnbounded<ChannelRef>();

    public Channel<(ChannelRef From, ChannelRef To)> Moved { get; } = Channel.CreateUnbounded<(ChannelRef, ChannelRef)>();

    public Channel<ChatRequest> Asked { get; } = Channel.CreateUnbounded<ChatRequest>();

    /// <summary>Called before each answer.</summary>
    public Func<ChatRequest, CancellationToken, Task> Before { get; init; } = static (_, _) => Task.CompletedTask;

    public long LibraryVersion => inner.LibraryVersion;

    public async ValueTask<Answer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        Asked.Writer.TryWrite(request);
        await Before(request, cancellationToken);
        return await inner.AnswerAsync(request, cancellationToken);
    }

    public ImmutableArray<Suggestion> Suggest(ChannelRef channel, OptionDefinition definition, string typed, string locale, int most) =>
        inner.Suggest(channel, definition, typed, locale, most);

    public async ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        await inner.ForgetAsync(channel, cancellationToken);
        Forgotten.Writer.TryWrite(channel);
    }

    public async ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken)
    {
        await inner.MoveAsync(former, current, cancellationToken);
        Moved.Writer.TryWrite((former, current));
    }
}
