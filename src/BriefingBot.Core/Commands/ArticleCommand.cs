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

        List<Story> found = Find(context.Library, asked);
        return found switch
        {
            [] => AnswerPage.Nothing(context, $"/{Definition.Name} {asked}", context.Texts.NoSuchArticle(asked), []),
            [var story] => Describe(context, story),
            _ => AnswerPage.Of(
                context, context.Texts.WhichTitle(asked), [.. found.Select(static story => new AnswerRow(items => items.Article(story, story.Main)))],
                PageSize, SearchQuery.None) with
            { Notice = context.Texts.Which(asked) },
        };
    }

    /// <summary>By number, else by the words of the title: all of them, in any form.</summary>
    private static List<Story> Find(LibrarySnapshot library, string asked)
    {
        if (int.TryParse(asked.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && library.Find(number) is { } numbered)
            return [numbered];

        return [.. library.Titles.Search(SearchQuery.Parse(asked, NameDirectory.Empty)).Select(static hit => hit.Told.Story)];
    }

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
        return AnswerPage.Of(context, context.Texts.ArticleTitle(story.Number), rows, PageSize, SearchQuery.None);
    }
}
