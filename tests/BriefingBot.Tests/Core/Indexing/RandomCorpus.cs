using System.Collections.Immutable;
using BriefingBot.Core.Indexing;

namespace BriefingBot.Tests.Core.Indexing;

/// <summary>Bundles and queries over a small vocabulary in which some words are far more frequent than others.</summary>
internal sealed class RandomCorpus(int seed)
{
    private static readonly PlainStemmer Stemmer = new();
    private static readonly DateTimeOffset FirstDay = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);

    public int Words { get; init; } = 80;

    public int MostWordsPerDocument { get; init; } = 40;

    public int MostDocumentsPerBundle { get; init; } = 4;

    public Random Random => _random;

    public List<Bundle> Bundles(int count) => [.. Enumerable.Range(0, count).Select(owner => Bundle(owner))];

    public Bundle Bundle(long owner)
    {
        DateTimeOffset? date = _random.Next(20) == 0 ? null : FirstDay.AddHours(_random.Next(2_000));
        return new Bundle(owner, date, [.. Enumerable.Range(0, _random.Next(1, MostDocumentsPerBundle + 1)).Select(_ => Document())]);
    }

    /// <summary>A word of the vocabulary: its rank in letters, an x behind some.</summary>
    public string Word()
    {
        int rank = (int)(Math.Pow(_random.NextDouble(), 3) * Words);
        string word = $"{(char)('a' + (rank % 20))}{(char)('a' + (rank / 20))}";
        return _random.Next(5) == 0 ? word + 'x' : word;
    }

    public SearchQuery Query()
    {
        int shape = _random.Next(9);
        var query = new SearchQuery
        {
            Words = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Clause(Word(), required: _random.Next(6) == 0))],
        };
        return shape switch
        {
            0 => query with { Filters = [[Keyword()]] },
            1 => query with { Filters = [[Keyword(), Keyword()], [Keyword()]] },
            2 => query with { Since = FirstDay.AddHours(_random.Next(1_500)), Until = FirstDay.AddHours(_random.Next(500, 2_500)) },
            3 => query with { PriorWeight = 2, RecencyWeight = 3, Today = FirstDay.AddDays(60), RecencyHalfLife = 10 },
            4 => query with { Phrases = [new PhraseClause([Word(), Word()], Required: false, Bonus: 1)] },
            5 => query with { Words = [], Phrases = [new PhraseClause([Word(), Word()])] },
            6 => query with { Phrases = [new PhraseClause([Word(), Word()], Bonus: 0.5f)] },
            7 => query with { Words = [], Filters = [[Keyword()]] },
            _ => query,
        };
    }

    public static WordClause Clause(string word, bool required = false) => word[^1] == 'x'
        ? new WordClause([new WeightedTerm(word), new WeightedTerm(word[..^1], 0.5f)], required)
        : new WordClause([new WeightedTerm(word)], required);

    private string Keyword() => $"kind:{(int)(Math.Pow(_random.NextDouble(), 2) * 12)}";

    private IndexDocument Document()
    {
        ImmutableArray<IndexField> fields = [new IndexField(Text(_random.Next(1, MostWordsPerDocument + 1)))];
        if (_random.Next(3) == 0)
            fields = [new IndexField(Text(_random.Next(1, 5)), 2.5f), .. fields];
        return new IndexDocument(fields, Stemmer, [Keyword(), Keyword()], (byte)_random.Next(256));
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
}
