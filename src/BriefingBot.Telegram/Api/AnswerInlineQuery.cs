using System.Collections.Immutable;

namespace BriefingBot.Telegram.Api;

/// <summary>Shows results to whoever types behind the bot's name.</summary>
/// <param name="Results">At most 50.</param>
/// <param name="CacheTime">Seconds for which the server may show them again.</param>
/// <param name="NextOffset">At most 64 bytes; empty where there are no more.</param>
internal sealed record AnswerInlineQuery(
    string InlineQueryId, ImmutableArray<InlineQueryResultArticle> Results, int? CacheTime = null, bool? IsPersonal = null,
    string? NextOffset = null, InlineQueryResultsButton? Button = null);
