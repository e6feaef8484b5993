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
        OutletShelf outlets = context.Library.Outlets;
        string title = context.Texts.SourcesTitle(context.Library.Totals.Articles, outlets.Names.Length);
        Answer answer = AnswerPage.Of(
            context, title, new AnswerRows(context.Library.Totals.Articles, (skip, take) => Rows(context, skip, take)), PageSize, SearchQuery.None);
        if (context.Library.RejectedCount == 0)
            return !context.Library.IsEmpty ? answer : answer with { Notice = context.Texts.EmptyLibrary, Outcome = AnswerOutcome.NothingFound };

        return answer with
        {
            Notice = context.Texts.Rejected(context.Library.RejectedCount),
            Blocks =
            [
                .. answer.Blocks,
                new AnswerBlock.Heading(context.Texts.RejectedHeading),
                .. context.Library.Rejected.Take(MostRejected).Select(static file => new AnswerBlock.Text($"{file.File}: {file.Reason}")),
            ],
        };
    }

    private static IEnumerable<AnswerRow> Rows(QueryContext context, int skip, int take)
    {
        foreach (Outlet outlet in context.Library.Outlets.All)
        {
            if (take == 0)
                yield break;

            string heading = HeadingOf(context, outlet);
            for (; skip < outlet.Articles.Count && take > 0; skip++, take--)
            {
                LibraryArticle article = outlet.Articles[skip];
                yield return new AnswerRow(items => items.Article(context.Library.Find(article.Number)!, article), heading);
            }

            skip = Math.Max(0, skip - outlet.Articles.Count);
        }
    }

    private static string HeadingOf(QueryContext context, Outlet outlet)
    {
        string dates = outlet is { First: { } first, Last: { } last } ? context.Texts.Days(first, last) : context.Texts.Undated;
        return $"{outlet.Name ?? context.Texts.UnknownSource} · {context.Texts.Articles(outlet.Articles.Count)} · {dates}";
    }
}
