using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>An article of the library, with what does not change between snapshots. Made beside the writer, on any thread.</summary>
public sealed class LibraryArticle
{
    internal LibraryArticle(int number, AnalyzedArticle analyzed)
    {
        (Number, Analyzed) = (number, analyzed);
        Fingerprint = ContentFingerprint.Of(analyzed.Article);
        Names = NameNode.Of(this);
        Surroundings = [.. Names.Select(static node => StableHash.Of(node.Joined)).Distinct().Order()];
        BodyLength = Article.Blocks.Sum(static block => block.Paragraph > 0 ? block.Span.Length : 0);
    }

    /// <summary>Counted from 1 in the order of arrival; a changed article keeps its number, and none is given twice.</summary>
    public int Number { get; }

    public AnalyzedArticle Analyzed { get; }

    public Article Article => Analyzed.Article;

    /// <summary>Null where the article is undated.</summary>
    public DateOnly? Day => Article.Published?.Day;

    internal ContentFingerprint Fingerprint { get; }

    /// <summary>Of the file's bytes; null where they are not known.</summary>
    internal ulong? ContentHash => Analyzed.Key is { } key ? (ulong)(key.First >> 64) : null;

    /// <summary>Each name of the article once, then speakers that are no names.</summary>
    internal ImmutableArray<NameNode> Names { get; }

    /// <summary>Whom and what the article names, as sorted hashes: what two articles have in common is quickly told.</summary>
    internal ulong[] Surroundings { get; }

    /// <summary>Characters of running text.</summary>
    internal int BodyLength { get; }

    /// <summary>Tells its names under which ids an earlier run had them.</summary>
    internal void Expect(ReadOnlySpan<int> ids)
    {
        for (int i = 0; i < Names.Length && i < ids.Length; i++)
            Names[i].ExpectedId = ids[i];
    }

    /// <summary>True if the title holds a word that is asked for.</summary>
    internal bool HasInTitle(SearchQuery words) =>
        Article.Title is { } title && Stems.For(Article.Language) is var forms && WordFolding.Words(title).Exists(word => words.Asks(word.Text, forms));
}
