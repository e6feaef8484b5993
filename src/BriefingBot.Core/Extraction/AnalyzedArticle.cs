using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction;

/// <summary>
/// An article and all that was understood of it; each list in the order of the text. What was understood in an earlier run is made into
/// facts when one is first asked for: of most articles nobody asks. Safe to read from many threads.
/// </summary>
public sealed record AnalyzedArticle
{
    /// <summary>The facts, or what reads them.</summary>
    private object _facts;

    public AnalyzedArticle(Article article, ArticleFacts facts, ImmutableArray<NewsEvent> events)
        : this(article, facts, events, FactSummary.Of(facts))
    {
    }

    /// <param name="read">Reads the facts that the summary is of. May be called by several threads at once, and then the result of one is taken.</param>
    internal AnalyzedArticle(Article article, Func<FactSummary, ArticleFacts> read, ImmutableArray<NewsEvent> events, FactSummary summary)
        : this(article, (object)read, events, summary)
    {
    }

    private AnalyzedArticle(Article article, object facts, ImmutableArray<NewsEvent> events, FactSummary summary) =>
        (Article, _facts, Events, Summary) = (article, facts, events, summary);

    public Article Article { get; init; }

    public ImmutableArray<Passage> Passages => Facts.Passages;

    public ImmutableArray<Statement> Statements => Facts.Statements;

    public ImmutableArray<Figure> Figures => Facts.Figures;

    public ImmutableArray<NewsEvent> Events { get; }

    public ImmutableArray<Name> Names => Facts.Names;

    /// <summary>There at once, like <see cref="Events"/>.</summary>
    public FactSummary Summary { get; }

    /// <summary>What tells the file's bytes from all others; null where the article is of no file.</summary>
    public AnalysisKey? Key { get; init; }

    /// <summary>Tells copies of the text from other texts.</summary>
    public ContentFingerprint Fingerprint { get => field ??= ContentFingerprint.Of(Article); init; }

    /// <summary>Where a name of the summary stands; of a speaker that is no name, where it is first given something.</summary>
    public ImmutableArray<TextSpan> MentionsOf(string canonical) =>
        Names.FirstOrDefault(name => name.Canonical == canonical) is { } named ? named.Mentions
        : Statements.Select(static statement => statement.Speaker).Concat(Figures.Select(static figure => figure.Claimant))
            .FirstOrDefault(speaker => speaker?.Name == canonical) is { } speaker ? [speaker.MentionSpan] : [];

    /// <summary>The facts themselves.</summary>
    public ArticleFacts Facts
    {
        get
        {
            object facts = Volatile.Read(ref _facts);
            if (facts is Func<FactSummary, ArticleFacts> read)
            {
                ArticleFacts made = read(Summary);
                facts = Interlocked.CompareExchange(ref _facts, made, read) is ArticleFacts other ? other : made;
            }

            return (ArticleFacts)facts;
        }
    }
}
