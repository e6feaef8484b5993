using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Chat;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Localization;
using BriefingBot.Telegram.Api;

namespace BriefingBot.Telegram.Inline;

/// <summary>Answers whoever types behind the bot's name with statements to send into any chat.</summary>
internal sealed class InlineMode
{
    /// <summary>The most that Telegram shows of one answer (https://core.telegram.org/bots/api#answerinlinequery).</summary>
    private const int PageSize = 50;

    /// <summary>Pages of 50 results take up to 100 KB each.</summary>
    private const int MostPages = 200;

    /// <summary>Seconds in which Telegram itself may repeat an answer: new articles show soon after.</summary>
    private const int CacheTime = 60;

    /// <summary>Nobody sets a language there, so that it is always the asker's own.</summary>
    private static readonly ChannelRef Channel = new("telegram", "inline");

    private readonly InlineCache _cache = new(MostPages);

    public async ValueTask<AnswerInlineQuery> AnswerAsync(InlineQuery query, IChatHandler handler, CancellationToken cancellationToken)
    {
        InlinePage page = await PageAsync(query, handler, cancellationToken);

        // Personal, because the words around an excerpt follow the asker's language.
        return new AnswerInlineQuery(query.Id, page.Results, CacheTime, IsPersonal: true, page.NextOffset, page.Button);
    }

    private async ValueTask<InlinePage> PageAsync(InlineQuery query, IChatHandler handler, CancellationToken cancellationToken)
    {
        string words = string.Join(' ', query.Query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int number = int.TryParse(query.Offset, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) && asked > 1 ? asked : 1;
        var key = new InlineKey(words.ToLowerInvariant(), InterfaceTexts.For(query.From.LanguageCode).Locale, number);
        long version = handler.LibraryVersion;
        if (_cache.Find(key, version) is { } known)
            return known;

        var invocation = new CommandInvocation(QuotesCommand.Name, ImmutableDictionary<string, string>.Empty, words, key.Locale, number, PageSize);
        var user = new ChatUser(query.From.Id.ToString(CultureInfo.InvariantCulture), query.From.FirstName);
        Answer answer = await handler.AnswerAsync(
            new ChatRequest(invocation, Channel, ChannelKind.Private, user) { MayManage = static _ => ValueTask.FromResult(false) }, cancellationToken);
        InlinePage page = Page(answer, number);
        if (answer.Outcome != AnswerOutcome.Failed)
            _cache.Keep(key, page, version);
        return page;
    }

    /// <param name="answer">The last page there is, where fewer are left than when the page was promised.</param>
    /// <param name="number">The page asked for.</param>
    private static InlinePage Page(Answer answer, int number)
    {
        ImmutableArray<InlineQueryResultArticle> results = answer.Page == number
            ? [.. answer.Items.OfType<AnswerItem.Statement>().Select(InlineResult.Of).DistinctBy(static result => result.Id)]
            : [];
        string next = answer.Page == number && number < answer.PageCount ? (number + 1).ToString(CultureInfo.InvariantCulture) : "";
        return new InlinePage(results, next, results.IsEmpty && number == 1 ? InlineResult.Instead(answer) : null);
    }
}
