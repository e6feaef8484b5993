using System.Collections.Immutable;

namespace BriefingBot.Discord.Messages;

/// <summary>Who may be pinged by a message's text.</summary>
/// <param name="Parse">Kinds of mentions that work; none of ours do.</param>
internal sealed record AllowedMentions(ImmutableArray<string> Parse);
