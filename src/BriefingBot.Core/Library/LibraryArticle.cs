using System.Collections.Immutable;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Ingestion;
using BriefingBot.Core.Names;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Library;

/// <summary>An article as one library has it, and no other, with what does not change between snapshots. Made beside the writer, on any thread.</summary>
public sealed class LibraryArticle
{
    public LibraryArticle(AnalyzedArticle analyzed)
    {
        Analyzed = analyzed;
        Day = analyzed.Article.Published?.Day;
        Names = NameNode.Of(this);
        Company = HashesOf(Names, isPlace: false);
        Towns = HashesOf(Names, isPlace: true);
        Lot = StableHash.Of(Article.Id.Value);
        foreach (Block block in Article.Blocks)
            BodyLength += block.Paragraph > 0 ? block.Span.Length : 0;
    }

    /// <summary>Counted from 1 in the order of arrival; a changed article keeps its number, and none is given twice. 0 until it is in the library.</summary>
    public int Number { get; internal set; }

    public AnalyzedArticle Analyzed { get; }

    public Article Article => Analyzed.Article;

    /// <summary>Null where the article is undated.</summary>
    public DateOnly? Day { get; }

    internal ContentFingerprint Fingerprint => Analyzed.Fingerprint;

    /// <summary>Of the file's bytes; null where they are not known.</summary>
    internal ulong? ContentHash => Analyzed.Key is { } key ? (ulong)(key.First >> 64) : null;

    /// <summary>Each name of the article once, then speakers that are no names.</summary>
    internal ImmutableArray<NameNode> Names { get; }

    /// <summary>Hashes of the people and organizations that the article names, without those that everybody knows: two articles that share some are of one world.</summary>
    internal ulong[] Company { get; }

    /// <summary>The same of places.</summary>
    internal ulong[] Towns { get; }

    /// <summary>Orders articles in a way that has nothing to do with when they came.</summary>
    internal ulong Lot { get; }

    /// <summary>Characters of running text.</summary>
    internal int BodyLength { get; }

    public static implicit operator LibraryArticle(AnalyzedArticle analyzed) => new(analyzed);

    /// <summary>Tells its names under which ids an earlier run had them.</summary>
    internal void Expect(ReadOnlySpan<int> ids)
    {
        for (int i = 0; i < Names.Length && i < ids.Length; i++)
            Names[i].ExpectedId = ids[i];
    }

    /// <summary>Each once.</summary>
    private static ulong[] HashesOf(ImmutableArray<NameNode> names, bool isPlace)
    {
        var hashes = new List<ulong>(names.Length);
        foreach (NameNode node in names)
        {
            if (node.IsTelling && node.Kind == NameKind.Place == isPlace)
                hashes.Add(node.Hash);
        }

        hashes.SortDistinct();
        return [.. hashes];
    }

    /// <summary>True if the title holds a word that is asked for.</summary>
    internal bool HasInTitle(SearchQuery words) =>
        Article.Title is { } title && Stems.For(Article.Language) is var forms && WordFolding.Words(title).Exists(word => words.Asks(word.Text, forms));
}
