using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Tests.Core.Library;

/// <summary>An article with facts marked by hand, for tests that must not depend on what extractors find. Each line is a paragraph.</summary>
internal sealed class ToldArticle(string file, string text)
{
    private readonly List<Name> _names = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Figure> _figures = [];
    private readonly List<NewsEvent> _events = [];

    public string? Title { get; init; }

    public string? Source { get; init; }

    public string? Published { get; init; }

    public string Language { get; init; } = "id";

    public ToldArticle Naming(NameKind kind, string canonical, string? role = null, params string[] otherForms)
    {
        string[] forms = [canonical, .. otherForms];
        TextSpan[] mentions = [.. forms.SelectMany(Occurrences).Distinct().OrderBy(static span => span.Start)];
        _names.Add(new Name(canonical, kind, [.. forms], [.. mentions], role));
        return this;
    }

    public ToldArticle Saying(string? speaker, string words, StatementKind kind = StatementKind.Indirect, string? role = null)
    {
        TextSpan span = Find(words);
        Speaker? who = speaker is null ? null : new Speaker(speaker, speaker, Occurrences(speaker).FirstOrDefault(), SpeakerKind.Person, role, null);
        _statements.Add(new Statement(kind, span, who, null, null, LineAt(span), ParagraphAt(span)));
        return this;
    }

    public ToldArticle Counting(string words, decimal? value, string unit, string? claimant = null, FigureModifier modifier = FigureModifier.Exact)
    {
        TextSpan span = Find(words);
        Speaker? who = claimant is null ? null : new Speaker(claimant, claimant, Find(claimant), SpeakerKind.Person, null, null);
        _figures.Add(new Figure(span, value, null, unit, null, modifier, who, LineAt(span), ParagraphAt(span)));
        return this;
    }

    public ToldArticle Telling(EventKind kind, string words, string[] participants, string? place = null, string? iso = null, EventStatus status = EventStatus.Held)
    {
        TextSpan span = Find(words);
        _events.Add(new NewsEvent(kind, span, [.. participants], place, iso is null ? null : new EventDate(span, iso), status, ParagraphAt(span)));
        return this;
    }

    public AnalyzedArticle Build()
    {
        ImmutableArray<Block> blocks = [.. Lines().Select(static (span, index) => new Block(BlockKind.Paragraph, span, index + 1))];
        var article = new Article
        {
            Id = new ArticleId($"/articles/{file}"),
            File = file,
            Text = text,
            Reading = text,
            Blocks = blocks,
            Title = Title,
            Source = Source,
            Published = Published is null ? null : new PublicationTime(DateTimeOffset.Parse(Published + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), false),
            Language = Language,
        };
        return new AnalyzedArticle(
            article,
            new ArticleFacts([.. blocks.Select(static block => new Passage(block.Span, block.Paragraph))], [.. _statements], [.. _figures], [.. _names]),
            [.. _events]);
    }

    private IEnumerable<TextSpan> Lines()
    {
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
                yield return new TextSpan(start, line.Length);
            start += line.Length + 1;
        }
    }

    private TextSpan LineAt(TextSpan span) => Lines().First(line => line.Contains(span));

    private int ParagraphAt(TextSpan span) => Lines().TakeWhile(line => !line.Contains(span)).Count() + 1;

    private TextSpan Find(string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? new TextSpan(at, words.Length) : throw new ArgumentException($"The text does not hold '{words}'.");
    }

    private IEnumerable<TextSpan> Occurrences(string form)
    {
        for (int at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            yield return new TextSpan(at, form.Length);
    }
}
