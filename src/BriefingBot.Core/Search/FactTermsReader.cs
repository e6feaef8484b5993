using System.Runtime.InteropServices;
using BriefingBot.Core.Articles;
using BriefingBot.Core.Extraction;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Search;

/// <summary>Reads from an analysed article what each of its facts is found by.</summary>
internal sealed class FactTermsReader
{
    /// <summary>What stands beside a fact, in its sentence, counts less than the fact.</summary>
    private const float BesideWeight = 0.4f;

    private readonly AnalyzedArticle _analyzed;
    private readonly (TextSpan Span, string Canonical)[] _mentions;
    private readonly List<FoldedWord> _words;

    public FactTermsReader(AnalyzedArticle analyzed)
    {
        _analyzed = analyzed;
        _words = WordFolding.Words(analyzed.Article.Reading);
        _mentions =
        [
            .. analyzed.Names
                .SelectMany(static name => name.Mentions.Select(mention => (mention, name.Canonical)))
                .OrderBy(static mention => mention.mention.Start),
        ];
    }

    /// <summary>A title may stand outside the text, in metadata, so it is found by its words alone.</summary>
    public FactTerms ReadTitle()
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (FoldedWord word in WordFolding.Words(_analyzed.Article.Title ?? ""))
            AddWord(weights, word.Text, 1);

        Block title = _analyzed.Article.Blocks.FirstOrDefault(static block => block.Kind == BlockKind.Title);
        return new FactTerms(title.Kind == BlockKind.Title ? title.Span : default, weights, [], []);
    }

    public FactTerms Read(Passage passage) => Read(passage.Span, passage.Span, [], except: null);

    public FactTerms Read(Statement statement) => Read(
        statement.Span, statement.Context, statement.Speaker is null ? [] : [statement.Speaker.Name], statement.Speaker?.MentionSpan);

    public FactTerms Read(Figure figure) => Read(
        figure.Span, figure.Context, figure.Claimant is null ? [] : [figure.Claimant.Name], figure.Claimant?.MentionSpan);

    public FactTerms Read(NewsEvent happening) => Read(
        happening.Span, happening.Span, happening.Place is null ? happening.Participants : [.. happening.Participants, happening.Place], except: null);

    /// <param name="except">Left out: a speaker's own name is no topic.</param>
    private FactTerms Read(TextSpan span, TextSpan context, IReadOnlyList<string> actors, TextSpan? except)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        for (int i = FirstWordAt(context.Start); i < _words.Count && _words[i].Span.Start < context.End; i++)
        {
            FoldedWord word = _words[i];
            if (except is not { Length: > 0 } skipped || !skipped.Overlaps(word.Span))
                AddWord(weights, word.Text, span.Contains(word.Span) ? 1 : BesideWeight);
        }

        string[] names = [.. NamesIn(context, except).Distinct(StringComparer.Ordinal)];
        return new FactTerms(context, weights, names, actors);
    }

    /// <summary>Adds a word and its stems.</summary>
    private static void AddWord(Dictionary<string, float> weights, string word, float weight)
    {
        foreach (string term in WordTerms.Of(word))
            CollectionsMarshal.GetValueRefOrAddDefault(weights, term, out _) += weight;
    }

    private int FirstWordAt(int position)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_words[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private IEnumerable<string> NamesIn(TextSpan span, TextSpan? except)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_mentions[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _mentions.Length && _mentions[low].Span.Start < span.End; low++)
        {
            if (except is not { } skipped || !skipped.Overlaps(_mentions[low].Span))
                yield return _mentions[low].Canonical;
        }
    }
}
