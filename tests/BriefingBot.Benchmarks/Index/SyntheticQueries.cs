using System.Collections.Immutable;
using BriefingBot.Core.Indexing;
using BriefingBot.Core.Text;

namespace BriefingBot.Benchmarks.Index;

/// <summary>What is asked of a corpus: words rare and common, pairs of words that stand together, beginnings of words.</summary>
internal sealed class SyntheticQueries
{
    private const int TermQueries = 1_000;
    private const int PhraseQueries = 500;
    private const int PrefixQueries = 500;
    private const int MostCommonRank = 10;

    private readonly SyntheticCorpus _corpus;
    private readonly Random _random = new(42);

    public SyntheticQueries(SyntheticCorpus corpus, int articles)
    {
        _corpus = corpus;
        int rarestRank = (int)(300 * Math.Sqrt(articles));
        Terms = [.. Enumerable.Range(0, TermQueries).Select(i => Words(1 + (i % 4), rarestRank))];
        Phrases = [.. Enumerable.Range(0, PhraseQueries).Select(_ => Phrase(articles))];
        Prefixes = [.. Enumerable.Range(0, PrefixQueries).Select(_ => Prefix(articles))];
    }

    /// <summary>One to four words each, in turn.</summary>
    public ImmutableArray<(SearchQuery Query, string[] Words)> Terms { get; }

    public ImmutableArray<SearchQuery> Phrases { get; }

    /// <summary>One to five letters.</summary>
    public ImmutableArray<string> Prefixes { get; }

    private (SearchQuery, string[]) Words(int count, int rarestRank)
    {
        SyntheticLanguage language = _random.Next(10) < 7 ? _corpus.Indonesian : _corpus.English;
        var words = new HashSet<string>();
        while (words.Count < count)
        {
            words.Add(_random.Next(20) switch
            {
                0 => _corpus.FullName(_random).Split(' ')[_random.Next(2)],
                1 => SyntheticCorpus.Number(_random),
                _ => language.Form((int)(MostCommonRank * Math.Pow(rarestRank / (double)MostCommonRank, _random.NextDouble()))),
            });
        }

        return (new SearchQuery { Words = [.. words.Select(word => Clause(word, language.Stemmer))] }, [.. words]);
    }

    private static WordClause Clause(string word, IStemmer stemmer)
    {
        Span<char> buffer = stackalloc char[word.Length];
        string stem = buffer[..stemmer.Stem(word, buffer)].ToString();
        return stem == word
            ? new WordClause([new WeightedTerm(word)])
            : new WordClause([new WeightedTerm(word), new WeightedTerm(stem, Bm25.StemFrequency)]);
    }

    private SearchQuery Phrase(int articles)
    {
        string[] words = Passage(articles);
        int at = _random.Next(words.Length - 1);
        return new SearchQuery { Phrases = [new PhraseClause([words[at], words[at + 1]])] };
    }

    private string Prefix(int articles)
    {
        string[] words = Passage(articles);
        string word = words[_random.Next(words.Length)];
        return word[..Math.Min(word.Length, _random.Next(1, 6))];
    }

    private string[] Passage(int articles)
    {
        Bundle article = _corpus.Article(_random.Next(articles));
        return article.Documents[_random.Next(article.Documents.Length)].Fields[0].Words.Split(' ');
    }
}
