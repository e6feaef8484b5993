using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;
using BriefingBot.Core.Localization;
using BriefingBot.Core.Search;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Answers;

/// <summary>Makes the items of one answer and numbers the articles that they cite.</summary>
/// <param name="query">Words to mark in excerpts.</param>
public sealed class ItemWriter(LibrarySnapshot library, InterfaceTexts texts, SearchQuery query)
{
    /// <summary>Characters between a speaker and the cue with which both still make one clause.</summary>
    private const int NearSpeaker = 30;

    private readonly List<CitedArticle> _cited = [];

    /// <summary>Every article cited so far, by mark.</summary>
    public ImmutableArray<CitedArticle> Cited => [.. _cited];

    public AnswerItem.Statement Statement(Told<Statement> told)
    {
        (Story story, Statement statement) = told;
        string speaker = statement.Speaker is { } known ? SpeakerText(known) : texts.OpenSpeaker;
        string lead = JoinParts(speaker, texts.Kind(statement.Kind), statement.Via is null ? null : texts.Via(statement.Via));
        return new AnswerItem.Statement(
            lead, Excerpt(story, statement.Span), Cite(story, statement.Paragraph, statement.Span), statement.Speaker, statement.Kind, statement.Via,
            Excerpt(story, ClauseOf(statement)), new Excerpt(story.Article, statement.Context, [statement.Span]));
    }

    /// <param name="also">Other places that give the same figure.</param>
    public AnswerItem.Figure Figure(Told<Figure> told, IEnumerable<Told<Figure>> also)
    {
        (Story story, Figure figure) = told;
        string written = new Excerpt(story.Article, figure.Span).Display;
        string lead = JoinParts(FigureText.Written(figure, written, texts), figure.Claimant is null ? null : SpeakerText(figure.Claimant));
        return new AnswerItem.Figure(
            lead, Excerpt(story, figure.Span), Cite(story, figure.Paragraph, figure.Span), figure.Value, figure.Upper, figure.Unit,
            figure.Counts is { } counts ? new Excerpt(story.Article, counts) : null, figure.Modifier, figure.Claimant,
            new Excerpt(story.Article, figure.Context, figure.Context.Contains(figure.Span) ? [figure.Span] : []))
        {
            Also = [.. also.Select(other => Cite(other.Story, other.Fact.Paragraph, other.Fact.Span))],
        };
    }

    /// <param name="also">Other tellings of the same event.</param>
    public AnswerItem.NewsEvent Event(Told<NewsEvent> told, IEnumerable<Told<NewsEvent>> also)
    {
        (Story story, NewsEvent happening) = told;
        string? date = happening.Date is null ? null
            : happening.Date.Iso is { } iso ? texts.Date(iso) : new Excerpt(story.Article, happening.Date.Span).Display;
        string lead = JoinParts(
            texts.Kind(happening.Kind), string.Join(", ", happening.Participants), happening.Place, date, texts.Status(happening.Kind, happening.Status));
        return new AnswerItem.NewsEvent(
            lead, Excerpt(story, happening.Span), Cite(story, happening.Paragraph, happening.Span), happening.Kind, happening.Participants,
            happening.Place, happening.Date is null ? null : new Excerpt(story.Article, happening.Date.Span), happening.Date?.Iso, happening.Status)
        {
            Also = [.. also.Select(other => Cite(other.Story, other.Fact.Paragraph, other.Fact.Span))],
        };
    }

    /// <param name="lead">Null for the title of its article.</param>
    /// <param name="also">Passages of other articles that report on the same.</param>
    public AnswerItem.Passage Passage(Told<Passage> told, string? lead = null, params IEnumerable<Told<Passage>> also) => new(
        lead ?? TitleOf(told.Story), Excerpt(told.Story, told.Fact.Span), Cite(told.Story, told.Fact.Paragraph, told.Fact.Span))
    {
        Also = [.. also.Select(other => Cite(other.Story, other.Fact.Paragraph, other.Fact.Span))],
    };

    /// <summary>Everything between the ends of the blocks that a span lies in, with the span marked. The lead is the title.</summary>
    public AnswerItem.Passage Surroundings(Story story, TextSpan span)
    {
        Block[] around = [.. story.Article.Blocks.Where(block => block.Span.Start < span.End && span.Start < block.Span.End)];
        TextSpan all = around.Length == 0 ? span : TextSpan.FromBounds(
            Math.Min(span.Start, around[0].Span.Start), Math.Max(span.End, around[^1].Span.End));
        return new AnswerItem.Passage(
            TitleOf(story), new Excerpt(story.Article, all, [span]), Cite(story, around.Length == 0 ? 0 : around[0].Paragraph, all));
    }

    /// <summary>An article of a story: the first one or a copy.</summary>
    public AnswerItem.Article Article(Story story, LibraryArticle article)
    {
        (TextSpan span, int paragraph) = HeadOf(story);
        string lead = JoinParts(
            article.Number.ToString(CultureInfo.InvariantCulture), article.Article.Title ?? TitleOf(story), article.Article.Source ?? texts.UnknownSource,
            texts.Day(article.Article.Published));
        return new AnswerItem.Article(lead, Excerpt(story, span), new Citation(CitedAs(0, story), paragraph, span, ""));
    }

    /// <summary>A name with all that is known of it.</summary>
    public AnswerItem.Name Name(NameEntry entry) => Name(entry, entry.Statements, JoinParts(
        Titled(entry), entry.Statements > 0 ? texts.Statements(entry.Statements) : null, texts.Mentions(entry.Mentions), texts.Articles(entry.Stories),
        entry.Forms.Length > 1 ? texts.Spellings(string.Join(", ", entry.Forms.Skip(1))) : null));

    /// <summary>Somebody as a speaker.</summary>
    /// <param name="statements">How many statements are counted.</param>
    public AnswerItem.Name Speaker(NameEntry entry, int statements) =>
        Name(entry, statements, JoinParts(Titled(entry), statements > 0 ? texts.Statements(statements) : texts.Mentions(entry.Mentions)));

    /// <summary>Somebody as one of those whom an event is about.</summary>
    public AnswerItem.Name Participant(NameEntry entry) => Name(entry, 0, Titled(entry));

    public static string SpeakerText(Speaker speaker) =>
        speaker.Role is null ? speaker.Name : $"{speaker.Name}, {RoleText.Of(speaker.Role, speaker.Affiliation)}";

    /// <summary>From the cue, and the speaker right before it, to the end of what is said; or the other way round.</summary>
    private static TextSpan ClauseOf(Statement statement)
    {
        if (statement.Cue is not { } cue || !statement.Context.Contains(cue))
            return statement.Span;

        (int start, int end) = (Math.Min(cue.Start, statement.Span.Start), Math.Max(cue.End, statement.Span.End));
        if (statement.Speaker?.MentionSpan is { Length: > 0 } mention && statement.Context.Contains(mention))
        {
            if (mention.End <= start && start - mention.End <= NearSpeaker)
                start = mention.Start;
            else if (mention.Start >= end && mention.Start - end <= NearSpeaker)
                end = mention.End;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static string Titled(NameEntry entry) => entry.Roles.IsEmpty ? entry.Canonical : $"{entry.Canonical}, {entry.Roles[0]}";

    private AnswerItem.Name Name(NameEntry entry, int statements, string lead)
    {
        Story story = library.Find(entry.Latest.Article.Number)!;
        TextSpan mention = entry.Latest.Article.Analyzed.MentionsOf(entry.Latest.Name.Canonical)
            .Where(static span => span.Length > 0)
            .OrderBy(span => ParagraphAt(story.Article, span) == 0)
            .FirstOrDefault();
        return new AnswerItem.Name(
            lead, new Excerpt(story.Article, mention), Cite(story, ParagraphAt(story.Article, mention), mention), entry.Canonical, entry.Kind,
            entry.Forms, entry.Roles, entry.Mentions, entry.Stories, statements);
    }

    private Excerpt Excerpt(Story story, TextSpan span) => new(story.Article, span, Highlighter.Mark(query, library, story, span));

    private Citation Cite(Story story, int paragraph, TextSpan span)
    {
        CitedArticle? cited = _cited.Find(known => known.Number == story.Number);
        if (cited is null)
            _cited.Add(cited = CitedAs(_cited.Count + 1, story));

        string mark = paragraph == 0 ? $"[{cited.Mark}]" : $"[{cited.Mark}] ¶{paragraph}";
        return new Citation(cited, paragraph, span, mark);
    }

    private CitedArticle CitedAs(int mark, Story story)
    {
        string source = story.Sources.IsEmpty ? texts.UnknownSource : string.Join(", ", story.Sources);
        return new CitedArticle(mark, story.Number, story.Article, story.Sources, JoinParts(source, TitleOf(story), texts.Day(story.Article.Published)));
    }

    /// <summary>A text without a title is told from others by its file.</summary>
    private string TitleOf(Story story) => story.Article.Title ?? $"{texts.Untitled} ({story.Article.File})";

    /// <summary>The title, or the first passage of an article without one.</summary>
    private static (TextSpan Span, int Paragraph) HeadOf(Story story)
    {
        foreach (Block block in story.Article.Blocks)
        {
            if (block.Kind == BlockKind.Title)
                return (block.Span, 0);
        }

        return story.Analyzed.Passages is [var first, ..] ? (first.Span, first.Paragraph) : (new TextSpan(0, 0), 0);
    }

    private static int ParagraphAt(Article article, TextSpan span)
    {
        foreach (Block block in article.Blocks)
        {
            if (block.Span.Contains(span))
                return block.Paragraph;
        }

        return 0;
    }

    private static string JoinParts(params ReadOnlySpan<string?> parts)
    {
        var present = new List<string>();
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                present.Add(part);
        }

        return string.Join(" · ", present);
    }
}
