using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands;

namespace BriefingBot.Core.Chat;

/// <summary>What a platform hands its users' wishes to. Safe to call from many threads.</summary>
public interface IChatHandler
{
    /// <summary>Which library answers are made from: answers of one version stay right until it grows. From memory.</summary>
    long LibraryVersion { get; }

    /// <summary>
    /// Answers a command. Completes without waiting for anything unless the command's definition says that it keeps state. Never
    /// throws for what a user types.
    /// </summary>
    ValueTask<Answer> AnswerAsync(ChatRequest request, CancellationToken cancellationToken);

    /// <summary>What a user may be about to type as the value of an option, the likeliest first. From memory, at once.</summary>
    /// <param name="channel">Where it is typed; some values are known to one channel only.</param>
    /// <param name="typed">So far; may be empty.</param>
    /// <param name="locale">Language of the labels.</param>
    /// <param name="most">Upper bound of the result.</param>
    ImmutableArray<Suggestion> Suggest(ChannelRef channel, OptionDefinition definition, string typed, string locale, int most);

    /// <summary>The bot was removed from the channel, or the channel is gone: nothing is sent there any more.</summary>
    ValueTask ForgetAsync(ChannelRef channel, CancellationToken cancellationToken);

    /// <summary>The platform gave the channel another id; whatever was kept under the old one now belongs to the new one.</summary>
    ValueTask MoveAsync(ChannelRef former, ChannelRef current, CancellationToken cancellationToken);
}
