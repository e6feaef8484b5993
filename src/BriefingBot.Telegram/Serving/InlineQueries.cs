using BriefingBot.Core.Chat;
using BriefingBot.Telegram.Api;
using BriefingBot.Telegram.Inline;

namespace BriefingBot.Telegram.Serving;

/// <summary>Answers inline queries. One that comes too late has been followed by the next letter, so nothing is tried again.</summary>
internal sealed class InlineQueries(InlineMode mode, IChatHandler handler, TelegramClient client)
{
    public async Task AnswerAsync(InlineQuery query, CancellationToken cancellationToken) =>
        await client.AnswerInlineQueryAsync(await mode.AnswerAsync(query, handler, cancellationToken), cancellationToken);
}
