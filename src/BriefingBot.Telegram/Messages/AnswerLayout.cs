using BriefingBot.Core.Answers;

namespace BriefingBot.Telegram.Messages;

/// <summary>Sets an answer as parts of messages: every finding under its lead, the article's words as a quotation, sources last.</summary>
internal static class AnswerLayout
{
    /// <summary>For one line: a title, a lead, a source. In UTF-16 units.</summary>
    private const int LongestLine = 512;

    /// <summary>For mark and paragraph.</summary>
    private const int LongestLabel = 32;

    /// <summary>For the bot's own words; every platform shows so much.</summary>
    private const int LongestWords = 3_500;

    /// <summary>Places named behind a lead; more tell nobody more.</summary>
    private const int MostCitations = 12;

    private const int Row = 1;
    private const int Paragraph = 2;

    /// <summary>In reading order, at least one.</summary>
    public static IEnumerable<MessagePart> Parts(Answer answer)
    {
        yield return new MessagePart(New().Bold(Line(answer.Title)).Build(), 0, KeepsWithNext: true);
        if (answer.Notice is { } notice)
            yield return new MessagePart(Own(notice), Row);

        AnswerBlock? before = null;
        foreach (AnswerBlock block in answer.Blocks)
        {
            yield return Part(block, Gap(before, block));
            before = block;
        }

        if (!answer.Sources.IsEmpty)
        {
            yield return Heading(answer.SourcesHeading);
            foreach (CitedArticle cited in answer.Sources)
                yield return new MessagePart(Source(cited), Row);
        }

        if (answer.Footer is { } footer)
            yield return new MessagePart(Own(footer), Paragraph);
    }

    /// <summary>A finding with its words, shortened where it is longer than a whole message.</summary>
    /// <param name="lead">Stands over the quotation, which is added to it.</param>
    /// <param name="quoted">Null for none.</param>
    /// <param name="below">Stands under the quotation; null for nothing.</param>
    public static MessageText Finding(MessageTextBuilder lead, Excerpt? quoted, MessageText? below = null)
    {
        if (quoted is not null && QuotedText.Of(quoted) is { Words.Length: > 0 } words)
        {
            lead.Line();
            lead.Quote(words.Within(MessageLimits.Text - lead.Length - (below is null ? 0 : below.Plain.Length + 1)));
        }

        if (below is not null)
            lead.Line().Append(below);
        return lead.Build();
    }

    /// <summary>A lead: whose or what it is in bold, the rest of it plain.</summary>
    public static MessageTextBuilder Named(MessageTextBuilder text, string lead)
    {
        string line = Line(lead);
        int rest = line.IndexOf(" · ", StringComparison.Ordinal);
        return text.Bold(line, rest < 0 ? line.Length : rest);
    }

    /// <summary>On one line, shortened where it is too long for that.</summary>
    public static string Line(string text) => SentText.Within(SentText.Line(text), LongestLine);

    private static MessagePart Part(AnswerBlock block, int gap) => block switch
    {
        AnswerBlock.Heading heading => Heading(heading.Words),
        AnswerBlock.Text text => new MessagePart(Own(text.Words), gap),
        AnswerBlock.Notice notice => new MessagePart(New().Text("⚠ ").Text(Words(notice.Words)).Build(), gap),
        AnswerBlock.Cited { Item.Quoted: null } cited => new MessagePart(New().Text("• ").Append(Lead(cited.Item).Build()).Build(), gap),
        AnswerBlock.Cited cited => new MessagePart(Finding(Lead(cited.Item), cited.Item.Quoted), gap),
        _ => throw new InvalidOperationException("No further block of answers exists."),
    };

    /// <summary>Lines of one kind make a list; everything else stands apart.</summary>
    private static int Gap(AnswerBlock? before, AnswerBlock block) => (before, block) switch
    {
        (AnswerBlock.Heading, _) => Row,
        (AnswerBlock.Text, AnswerBlock.Text) => Row,
        (AnswerBlock.Cited { Item.Quoted: null }, AnswerBlock.Cited { Item.Quoted: null }) => Row,
        _ => Paragraph,
    };

    private static MessagePart Heading(string words) => new(New().Underlined(Line(words)).Build(), Paragraph, KeepsWithNext: true);

    /// <summary>The lead with the places that tell the finding, each a link to its article.</summary>
    private static MessageTextBuilder Lead(AnswerItem item)
    {
        MessageTextBuilder text = item.Citation.Label.Length == 0
            ? New().Link(Line(item.Lead), item.Citation.Article.Article.Url)
            : Cite(Named(New(), item.Lead), item.Citation);
        foreach (Citation also in item.Also.Take(MostCitations))
            Cite(text, also);
        return item.Also.Length > MostCitations ? text.Text(" …") : text;
    }

    private static MessageTextBuilder Cite(MessageTextBuilder text, Citation citation) =>
        text.Text(" ").Link(SentText.Within(SentText.Line(citation.Label), LongestLabel), citation.Article.Article.Url);

    private static MessageText Source(CitedArticle cited) =>
        New().Text($"[{cited.Mark}] ").Link(Line(cited.Label), cited.Article.Url).Build();

    private static MessageText Own(string words) => New().Text(Words(words)).Build();

    private static MessageTextBuilder New() => new();

    private static string Words(string text) => SentText.Within(SentText.Of(text).Trim(), LongestWords);
}
