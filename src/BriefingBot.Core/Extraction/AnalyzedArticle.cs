using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Ingestion.Analyses;
using BriefingBot.Core.Names;

namespace BriefingBot.Core.Extraction;

/// <summary>An article and all that was understood of it; each list in the order of the text.</summary>
public sealed record AnalyzedArticle(
    Article Article,
    ImmutableArray<Passage> Passages,
    ImmutableArray<Statement> Statements,
    ImmutableArray<Figure> Figures,
    ImmutableArray<NewsEvent> Events,
    ImmutableArray<Name> Names)
{
    /// <summary>What tells the file's bytes from all others; null where the article is of no file.</summary>
    public AnalysisKey? Key { get; init; }

    /// <summary>Tells copies of the text from other texts.</summary>
    public ContentFingerprint Fingerprint { get => field ??= ContentFingerprint.Of(Article); init; }
}
