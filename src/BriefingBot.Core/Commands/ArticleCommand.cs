using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Commands;

/// <summary>One article: its lead, what is said in it and by whom, its figures and its events.</summary>
public sealed class ArticleCommand : QueryCommand
{
    private const int PageSize = 10;

    public override CommandDefinition Definition { get; } = new("article", static texts => texts.Article, [CommonOptions.Article]);

    public override Answer Execute(QueryContext context)
    {
        string asked = context.Options[CommonOptions.Article] ?? context.Options.Text;
        if (asked.Length == 0)
        {
            return AnswerPage.Refuse(
                context, $"/{Definition.Name}", context.Texts.WordsNeeded(Definition.Texts(context.Texts.Commands).Example));
        }

        if (int.TryParse(asked.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && context.Library.Find(number) is { } numbered)
            return Describe(context, numbered);

        // Else by the words of the title: all of them, in any form.
        FactIndex<LibraryArticle> titles = context.Library.Titles;
        var query = new FactQuery(SearchQuery.Parse(asked, NameDirectory.Empty));
        Total found = query.Words.IsEmpty ? 0 : titles.CountOf(query, context.MostCounted);
        return found.Count switch
        {
            0 => AnswerPage.Nothing(context, $"/{Definition.Name} {asked}", context.Texts.NoSuchArticle(asked), []),
            1 => Describe(context, titles.Find(query, 0, 1)[0].Story),
            _ => AnswerPage.Of(context, context.Texts.WhichTitle(asked), Rows(titles, query, found), PageSize, SearchQuery.None) with
            {
                Notice = context.Texts.Which(asked),
            },
        };
    }

    private static AnswerRows Rows(FactIndex<LibraryArticle> titles, FactQuery query, Total found) => new(
        found, (skip, take) => titles.Find(query, skip, take).Select(static told => new AnswerRow(items => items.Article(told.Story, told.Fact))));

    private static Answer Describe(QueryContext context, Story story)
    {
        AnalyzedArticle analyzed = story.Analyzed;
        var rows = new List<AnswerRow> { new(items => items.Article(story, story.Main)) };
        if (analyzed.Passages is [var lead, ..])
            rows.Add(new AnswerRow(items => items.Passage(new Told<Passage>(story, lead), context.Texts.LeadPassage)));
        rows.AddRange(analyzed.Statements.Select(statement =>
            new AnswerRow(items => items.Statement(new Told<Statement>(story, statement)), context.Texts.StatementsHeading)));
        rows.AddRange(analyzed.Figures.Select(figure =>
            new AnswerRow(items => items.Figure(new Told<Figure>(story, figure), []), context.Texts.FiguresTitle(null, null))));
        rows.AddRange(analyzed.Events.Select(happening =>
            new AnswerRow(items => items.Event(new Told<NewsEvent>(story, happening), []), context.Texts.EventsHeading)));
        return AnswerPage.Of(context, context.Texts.ArticleTitle(story.Number), AnswerRows.Of(rows), PageSize, SearchQuery.None);
    }
}
