using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>Lays the rows of an answer out on pages.</summary>
internal static class AnswerPage
{
    /// <summary>The page that the context asks for; the last one if there are fewer.</summary>
    /// <param name="pageSize">Unless the context asks for another one.</param>
    public static Answer Of(QueryContext context, string title, AnswerRows rows, int pageSize, SearchQuery query)
    {
        pageSize = context.Invocation.PageSize ?? pageSize;
        int pages = context.Page is null ? 1 : Math.Max(1, (rows.Count + pageSize - 1) / pageSize);
        int page = Math.Min(context.Page ?? 1, pages);
        IEnumerable<AnswerRow> shown = context.Page is null ? rows.Slice(0, rows.Count) : rows.Slice((page - 1) * pageSize, pageSize);

        var items = new ItemWriter(context.Library, context.Texts, query);
        var blocks = ImmutableArray.CreateBuilder<AnswerBlock>();
        string? heading = null;
        foreach (AnswerRow row in shown)
        {
            if (row.Heading is not null && row.Heading != heading)
            {
                blocks.Add(new AnswerBlock.Heading(row.Heading));
                if (row.Notice is not null)
                    blocks.Add(new AnswerBlock.Notice(row.Notice));
            }

            heading = row.Heading;
            blocks.Add(new AnswerBlock.Cited(row.Item(items)));
        }

        string limits = context.Filter.Describe(context.Texts);
        return new Answer
        {
            Command = context.Command.Name,
            Locale = context.Texts.Locale,
            Title = limits.Length == 0 ? title : $"{title} ({limits})",
            Blocks = blocks.ToImmutable(),
            Total = rows.Count,
            IsMore = rows.Total.IsMore,
            Page = page,
            PageCount = pages,
            Footer = FooterOf(page, pages, rows.Total, context.Texts),
            Sources = items.Cited,
            SourcesHeading = context.Texts.SourcesHeading,
        };
    }

    private static string? FooterOf(int page, int pages, Total total, InterfaceTexts texts)
    {
        string? found = total.IsMore ? texts.Found(total) : null;
        return page < pages ? texts.Footer(page, pages, found) : found;
    }

    /// <summary>Nothing found, with what would be.</summary>
    public static Answer Nothing(QueryContext context, string title, string notice, IEnumerable<string> suggestions) =>
        Of(context, title, AnswerRows.None, 1, SearchQuery.None) with
        {
            Notice = notice,
            Outcome = AnswerOutcome.NothingFound,
            Blocks = [.. suggestions.Select(static line => new AnswerBlock.Text(line))],
        };

    /// <summary>The question cannot be answered as it stands.</summary>
    public static Answer Refuse(QueryContext context, string title, string notice) =>
        Of(context, title, AnswerRows.None, 1, SearchQuery.None) with { Notice = notice, Outcome = AnswerOutcome.Refused };
}
