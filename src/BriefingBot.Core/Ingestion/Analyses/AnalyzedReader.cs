using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;

namespace BriefingBot.Core.Ingestion.Analyses;

/// <summary>Reads files and understands them, or finds in the store what was understood of the same bytes before.</summary>
public sealed class AnalyzedReader(ArticleReader reader, IAnalysisStore store)
{
    /// <summary>The result of reading, and the analysis where it was accepted. May be called from many threads.</summary>
    public (ReadResult Result, AnalyzedArticle? Analyzed) Read(ArticleId id, string file, ReadOnlySpan<byte> content)
    {
        var key = AnalysisKey.Of(file, content);
        bool isReadable = reader.Refuse(file, content.Length) is null;
        if (isReadable && store.Find(key) is { } bytes && AnalysisCodec.Read(bytes, id, file, content) is { } kept)
            return (new ReadResult.Accepted(kept.Article, []), kept with { Key = key });

        ReadResult result = reader.Read(id, file, content);
        if (result is not ReadResult.Accepted accepted)
            return (result, null);

        // What was warned of is to be warned of again.
        AnalyzedArticle analyzed = ArticleAnalyzer.Analyze(accepted.Article);
        if (accepted.Warnings.IsEmpty)
            store.Keep(key, AnalysisCodec.Write(analyzed));
        return (result, analyzed with { Key = key });
    }

    /// <summary>Everything that there is was read once.</summary>
    public void ForgetUnused() => store.ForgetUnused();
}
