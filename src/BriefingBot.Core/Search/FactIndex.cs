using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Search;

/// <summary>
/// All facts of one kind and what they are found by: the only place that knows postings. Ranks by BM25 (Robertson and
/// Zaragoza, 2009), then a little by title and date, and puts words in the order asked above scattered ones.
/// </summary>
public sealed class FactIndex<T>
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.3;
    private const double TitleBoost = 0.1;
    private const double RecencyBoost = 0.1;
    private const double SequenceBoost = 0.5;
    private const double DaysOfRecency = 30;
    private const int MostBoosted = 500;

    private readonly Told<T>[] _facts;
    private readonly FactTerms[] _terms;
    private readonly FrozenDictionary<string, Posting[]> _postings;
    private readonly double _averageLength;
    private readonly DateOnly? _newest;

    internal FactIndex(IEnumerable<(Told<T> Told, FactTerms Terms)> facts, NameDirectory names)
    {
        (Told<T> Told, FactTerms Terms)[] all = [.. facts];
        _facts = [.. all.Select(static fact => fact.Told)];
        _terms = [.. all.Select(static fact => fact.Terms)];
        _newest = _facts.Max(static told => told.Story.Day);
        _averageLength = _terms.Length == 0 ? 1 : Math.Max(1, _terms.Average(static terms => terms.Weights.Count));

        var postings = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        for (int fact = 0; fact < all.Length; fact++)
        {
            (Told<T> told, FactTerms terms) = all[fact];
            foreach ((string term, float weight) in terms.Weights)
                Add(term, new Posting(fact, weight));
            foreach (NameEntry entry in Entries(terms.Names, told.Story))
                Add(Terms.Names(entry), new Posting(fact, 1));
            foreach (NameEntry entry in Entries(terms.Actors, told.Story))
                Add(Terms.By(entry), new Posting(fact, 1));
        }

        _postings = postings.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToArray(), StringComparer.Ordinal);

        void Add(string term, Posting posting)
        {
            if (!postings.TryGetValue(term, out List<Posting>? list))
                postings.Add(term, list = []);
            list.Add(posting);
        }

        IEnumerable<NameEntry> Entries(IReadOnlyList<string> spelled, Story story) =>
            spelled.Select(name => names.Of(story, name)).OfType<NameEntry>().DistinctBy(static entry => entry.Id);
    }

    /// <summary>Every fact, by story number and place in the text.</summary>
    public IReadOnlyList<Told<T>> All => _facts;

    /// <summary>Facts whose speaker, claimant, participant or place this is.</summary>
    public IEnumerable<Told<T>> By(NameEntry entry) => With(Terms.By(entry));

    /// <summary>Facts in whose text the entry is named.</summary>
    public IEnumerable<Told<T>> Naming(NameEntry entry) => With(Terms.Names(entry));

    public int CountBy(NameEntry entry) => _postings.TryGetValue(Terms.By(entry), out Posting[]? postings) ? postings.Length : 0;

    /// <summary>The facts that hold everything the query asks for, the best first.</summary>
    /// <param name="by">Only facts by one of these; null for anyone's.</param>
    public ImmutableArray<FactHit<T>> Search(SearchQuery query, IReadOnlyCollection<NameEntry>? by = null)
    {
        if (query.IsEmpty)
            return [];

        Dictionary<int, double>? scores = by is null ? null : Union(by.Select(static entry => Terms.By(entry)));
        foreach (SearchClause clause in query.Clauses)
        {
            Dictionary<int, double> found = Score(clause);
            scores = scores is null ? found : Intersect(scores, found);
            if (scores.Count == 0)
                return [];
        }

        // Boosts read the texts, so only the best candidates get them; they cannot lift one from far below.
        KeyValuePair<int, double>[] ranked =
            [.. scores!.Where(pair => HoldsPhrases(pair.Key, query)).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key)];
        return
        [
            .. ranked.Take(MostBoosted)
                .Select(pair => new FactHit<T>(_facts[pair.Key], pair.Value * Boost(pair.Key, query)))
                .OrderByDescending(static hit => hit.Score)
                .ThenByDescending(static hit => hit.Told.Story.Day),
            .. ranked.Skip(MostBoosted).Select(pair => new FactHit<T>(_facts[pair.Key], pair.Value)),
        ];
    }

    private IEnumerable<Told<T>> With(string term) =>
        _postings.TryGetValue(term, out Posting[]? postings) ? postings.Select(posting => _facts[posting.Fact]) : [];

    private Dictionary<int, double> Union(IEnumerable<string> terms)
    {
        var found = new Dictionary<int, double>();
        foreach (Posting posting in terms.SelectMany(term => _postings.GetValueOrDefault(term, [])))
            found[posting.Fact] = 0;
        return found;
    }

    private static Dictionary<int, double> Intersect(Dictionary<int, double> left, Dictionary<int, double> right)
    {
        (Dictionary<int, double> few, Dictionary<int, double> many) = left.Count <= right.Count ? (left, right) : (right, left);
        var both = new Dictionary<int, double>(few.Count);
        foreach ((int fact, double score) in few)
        {
            if (many.TryGetValue(fact, out double other))
                both.Add(fact, score + other);
        }

        return both;
    }

    /// <summary>Each fact that satisfies the clause, with the score of the best way in which it does.</summary>
    private Dictionary<int, double> Score(SearchClause clause)
    {
        var best = new Dictionary<int, double>();
        foreach (SearchAlternative alternative in clause.Alternatives)
        {
            Dictionary<int, double>? all = null;
            foreach (string term in alternative.Terms)
            {
                Dictionary<int, double> found = Score(term);
                all = all is null ? found : Intersect(all, found);
            }

            foreach ((int fact, double score) in all!)
                best[fact] = Math.Max(best.GetValueOrDefault(fact), score * alternative.Weight);
        }

        return best;
    }

    private Dictionary<int, double> Score(string term)
    {
        Posting[] postings = _postings.GetValueOrDefault(term, []);
        var scores = new Dictionary<int, double>(postings.Length);
        double rarity = Math.Log(1 + ((_facts.Length - postings.Length + 0.5) / (postings.Length + 0.5)));
        foreach (Posting posting in postings)
        {
            double length = 1 - LengthShare + (LengthShare * _terms[posting.Fact].Weights.Count / _averageLength);
            scores[posting.Fact] = rarity * posting.Weight * (Saturation + 1) / (posting.Weight + (Saturation * length));
        }

        return scores;
    }

    private double Boost(int fact, SearchQuery query)
    {
        Story story = _facts[fact].Story;
        double boost = 1;
        if (story.Article.Title is { } title && WordFolding.Words(title).Exists(word => query.Asks(word.Text)))
            boost += TitleBoost;
        if (story.Day is { } day && _newest is { } newest)
            boost += RecencyBoost * Math.Exp((day.DayNumber - newest.DayNumber) / DaysOfRecency);
        if (query.Sequence.Length > 1 && Holds(fact, query.Sequence))
            boost += SequenceBoost;
        return boost;
    }

    private bool HoldsPhrases(int fact, SearchQuery query) => query.Phrases.All(phrase => Holds(fact, phrase));

    private bool Holds(int fact, ImmutableArray<string> phrase)
    {
        List<FoldedWord> words = WordFolding.Words(_facts[fact].Story.Article.Reading, _terms[fact].Span);
        for (int start = 0; start + phrase.Length <= words.Count; start++)
        {
            int length = 0;
            while (length < phrase.Length && words[start + length].Text == phrase[length])
                length++;
            if (length == phrase.Length)
                return true;
        }

        return false;
    }

    /// <param name="Fact">Index of the fact; postings of a term are in this order.</param>
    private readonly record struct Posting(int Fact, float Weight);
}
