using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;

namespace BriefingBot.Tests.Telegram.Inline;

/// <summary>Counts how often the dispatcher is asked.</summary>
internal sealed class CountingHandler(IChatHandler handler) : IChatHandler
{
    public int Count { get; private set; }

    public long LibraryVersion => handler.LibraryVersion;

    public ValueTask<Answer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        Count++;
        return handler.AnswerAsync(request, cancellationToken);
    }

    public ImmutableArray<Suggestion> Suggest(ChannelRef channel, OptionDefinition definition, string typed, string locale, int most) =>
        handler.Suggest(channel, definition, typed, locale, most);

    public ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken) => handler.ForgetAsync(channel, cancellationToken);

    public ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken) => handler.MoveAsync(former, current, cancellationToken);
}
