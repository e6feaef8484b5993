using BriefingBot.Core.Answers;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>What the library holds: outlets with their articles, and the files that it could not read.</summary>
public sealed class SourcesCommand : QueryCommand
{
    private const int PageSize = 12;
    private const int MostRejected = 20;

    public override CommandDefinition Definition { get; } = new("sources", static texts => texts.Sources, []);

    public override Answer Execute(QueryContext context)
    {
        var outlets = context.Library.Stories
            .SelectMany(static story => story.Articles.Select(article => (Story: story, Article: article)))
            .GroupBy(static entry => entry.Article.Article.Source, StringComparer.OrdinalIgnoreCase)
            .OrderBy(static outlet => outlet.Key is null)
            .ThenByDescending(static outlet => outlet.Count())
            .ThenBy(static outlet => outlet.Key, StringComparer.OrdinalIgnoreCase)
            .ToList();
        AnswerRow[] rows =
        [
            .. outlets.SelectMany(outlet =>
            {
                string heading = HeadingOf(context, outlet.Key, [.. outlet.Select(static entry => entry.Article)]);
                return outlet
                    .OrderByDescending(static entry => entry.Article.Article.Published?.Day ?? DateOnly.MinValue)
                    .ThenBy(static entry => entry.Article.Number)
                    .Select(entry => new AnswerRow(items => items.Article(entry.Story, entry.Article), heading));
            }),
        ];

        string title = context.Texts.SourcesTitle(rows.Length, outlets.Count(static outlet => outlet.Key is not null));
        Answer answer = AnswerPage.Of(context, title, rows, PageSize, SearchQuery.None);
        if (context.Library.Rejected.IsEmpty)
            return rows.Length > 0 ? answer : answer with { Notice = context.Texts.EmptyLibrary, Outcome = AnswerOutcome.NothingFound };

        return answer with
        {
            Notice = context.Texts.Rejected(context.Library.Rejected.Length),
            Blocks =
            [
                .. answer.Blocks,
                new AnswerBlock.Heading(context.Texts.RejectedHeading),
                .. context.Library.Rejected.Take(MostRejected).Select(static file => new AnswerBlock.Text($"{file.File}: {file.Reason}")),
            ],
        };
    }

    private static string HeadingOf(QueryContext context, string? outlet, LibraryArticle[] articles)
    {
        DateOnly[] days = [.. articles.Select(static article => article.Article.Published?.Day).OfType<DateOnly>()];
        string dates = days.Length == 0 ? context.Texts.Undated : context.Texts.Days(days.Min(), days.Max());
        return $"{outlet ?? context.Texts.UnknownSource} · {context.Texts.Articles(articles.Length)} · {dates}";
    }
}
