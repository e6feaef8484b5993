using System.Collections.Immutable;
using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram.Inline;

/// <summary>What a query in one language gets, whoever asks.</summary>
/// <param name="NextOffset">See <see cref="AnswerInlineQuery"/>.</param>
/// <param name="Button">Shown where there is nothing to choose; else null.</param>
internal sealed record InlinePage(ImmutableArray<InlineQueryResultArticle> Results, string NextOffset, InlineQueryResultsButton? Button);
