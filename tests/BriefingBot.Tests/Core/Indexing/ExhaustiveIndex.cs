using System.Collections.Immutable;
using BriefingBot.Core.Indexing;

namespace BriefingBot.Tests.Core.Indexing;

/// <summary>
/// What the index must find, worked out the long way: every document is scored, from the definition of the weights, in the order of
/// equal hits. Impacts are either exact or in the steps in which the index keeps them.
/// </summary>
internal sealed class ExhaustiveIndex
{
    private readonly List<(Bundle Bundle, int Ordinal, Dictionary<string, double> Frequencies, string[][] Fields, int Length)> _documents = [];
    private readonly Dictionary<string, int> _containing = [];

    public ExhaustiveIndex(IEnumerable<Bundle> bundles)
    {
        foreach (Bundle bundle in bundles.OrderByDescending(b => b.Date ?? DateTimeOffset.MinValue).ThenBy(b => b.Owner))
        {
            for (int ordinal = 0; ordinal < bundle.Documents.Length; ordinal++)
                Add(bundle, ordinal);
        }
    }

    public List<(long Owner, int Ordinal, double Score)> Search(SearchQuery query, int wanted, bool exact)
    {
        double scale = (1 << 30) / Math.Max(double.Epsilon, Terms(query).Sum(t => t.Weight * Rarity(t.Text) * Bm25.Ceiling)
            + query.Phrases.Sum(p => p.Bonus * p.Words.Sum(Rarity)) + query.PriorWeight + query.RecencyWeight);
        var found = new List<(long Owner, int Ordinal, double Score)>();
        foreach (var document in _documents)
        {
            if (Matches(document.Bundle, document.Ordinal, document.Frequencies, document.Fields, query))
            {
                double score = exact
                    ? ExactScore(document.Bundle, document.Ordinal, document.Frequencies, document.Fields, document.Length, query)
                    : SteppedScore(document.Bundle, document.Ordinal, document.Frequencies, document.Fields, document.Length, query, scale);
                found.Add((document.Bundle.Owner, document.Ordinal, score));
            }
        }

        return [.. found.OrderByDescending(f => f.Score).Take(wanted)];
    }

    private void Add(Bundle bundle, int ordinal)
    {
        IndexDocument document = bundle.Documents[ordinal];
        string[][] fields = [.. document.Fields.Select(f => f.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        var frequencies = new Dictionary<string, double>();
        for (int field = 0; field < fields.Length; field++)
        {
            foreach (string word in fields[field])
            {
                Count(word, document.Fields[field].Weight);
                if (word[^1] == 'x' && word.Length > 1)
                    Count(word[..^1], document.Fields[field].Weight * Bm25.StemFrequency);
            }
        }

        foreach (string term in frequencies.Keys)
            _containing[term] = _containing.GetValueOrDefault(term) + 1;
        _documents.Add((bundle, ordinal, frequencies, fields, fields.Sum(f => f.Length)));

        void Count(string term, double weight) => frequencies[term] = frequencies.GetValueOrDefault(term) + weight;
    }

    private static IEnumerable<WeightedTerm> Terms(SearchQuery query) => query.Words.SelectMany(w => w.Terms)
        .Concat(query.Phrases.Where(p => p.Required).SelectMany(p => p.Words.Select(w => new WeightedTerm(w))));

    private double Rarity(string term) => Bm25.Rarity(_documents.Count, _containing.GetValueOrDefault(term));

    private static bool Matches(Bundle bundle, int ordinal, Dictionary<string, double> frequencies, string[][] fields, SearchQuery query)
    {
        ImmutableArray<string> keywords = bundle.Documents[ordinal].Keywords;
        bool dated = (query.Since is null && query.Until is null) ||
            (bundle.Date is { } date && (query.Since is null || date >= query.Since) && (query.Until is null || date < query.Until));
        return dated
            && (query.Words.IsEmpty || query.Phrases.Any(p => p.Required) || query.Words.Any(w => w.Terms.Any(t => frequencies.ContainsKey(t.Text))))
            && query.Words.Where(w => w.Required).All(w => w.Terms.Any(t => frequencies.ContainsKey(t.Text)))
            && query.Filters.All(group => group.Any(keywords.Contains))
            && query.Phrases.Where(p => p.Required).All(p => HasPhrase(fields, p.Words));
    }

    private static bool HasPhrase(string[][] fields, ImmutableArray<string> words) => fields.Any(field =>
        Enumerable.Range(0, Math.Max(0, field.Length - words.Length + 1)).Any(at => field.AsSpan(at, words.Length).SequenceEqual(words.AsSpan())));

    private double ExactScore(
        Bundle bundle, int ordinal, Dictionary<string, double> frequencies, string[][] fields, int length, SearchQuery query)
    {
        double score = 0;
        foreach (WeightedTerm term in Terms(query))
        {
            if (frequencies.TryGetValue(term.Text, out double frequency))
            {
                double norm = Bm25.K1 * (1 - Bm25.B + (Bm25.B * length / Bm25.PivotLength));
                score += term.Weight * Rarity(term.Text) * frequency * (Bm25.K1 + 1) / (frequency + norm);
            }
        }

        foreach (PhraseClause phrase in query.Phrases.Where(p => HasPhrase(fields, p.Words)))
            score += phrase.Bonus * phrase.Words.Sum(Rarity);
        score += query.PriorWeight * bundle.Documents[ordinal].Prior / 255.0;
        return score + (query.RecencyWeight * Decay(bundle, query));
    }

    private double SteppedScore(
        Bundle bundle, int ordinal, Dictionary<string, double> frequencies, string[][] fields, int length, SearchQuery query, double scale)
    {
        int score = 0;
        foreach (WeightedTerm term in Terms(query))
        {
            if (frequencies.TryGetValue(term.Text, out double frequency))
            {
                int weight = Math.Max(1, (int)(term.Weight * Rarity(term.Text) * Bm25.Ceiling / 4095 * scale));
                int impact = Math.Max(1, (int)((Bm25.Impact((float)frequency, length) * (4095 / Bm25.Ceiling)) + 0.5f));
                score += weight * impact;
            }
        }

        foreach (PhraseClause phrase in query.Phrases.Where(p => HasPhrase(fields, p.Words)))
            score += (int)(phrase.Bonus * phrase.Words.Sum(Rarity) * scale);
        score += (int)(query.PriorWeight / 255 * scale) * bundle.Documents[ordinal].Prior;
        return score + (int)(query.RecencyWeight * scale * Decay(bundle, query));
    }

    private static double Decay(Bundle bundle, SearchQuery query)
    {
        int age = Math.Max(0, Day(query.Today) - (bundle.Date is { } date ? Day(date) : 0));
        return query.RecencyWeight == 0 || age >= 1024 ? 0 : Math.Pow(2, -age / (double)query.RecencyHalfLife);
    }

    private static int Day(DateTimeOffset date) => (int)(date.UtcDateTime - DateTime.UnixEpoch).TotalDays;
}
