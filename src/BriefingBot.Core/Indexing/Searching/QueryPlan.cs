using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>
/// A query against one snapshot: its terms looked up in every segment and weighed by their rarity. Scores are whole numbers, scaled so
/// that no sum can overflow: they add up to the same in any order, which keeps answers the same however the segments lie.
/// </summary>
internal sealed class QueryPlan
{
    public const int MostTerms = 512;

    private const double GreatestScore = 1 << 30;

    private readonly PlannedTerm[] _terms = new PlannedTerm[MostTerms];
    private readonly List<(int First, int End)> _required = [];
    private readonly List<PlannedPhrase> _phrases = [];
    private readonly Completions _completions = new();
    private readonly char[] _keyword = new char[256];
    private int[] _ids = [];
    private IndexSnapshot _snapshot = IndexSnapshot.Empty;

    public int TermCount { get; private set; }

    /// <summary>The terms of all words.</summary>
    public (int First, int End) Words { get; private set; }

    /// <summary>Runs of terms of which a document must have one each.</summary>
    public List<(int First, int End)> Required => _required;

    public List<PlannedPhrase> Phrases => _phrases;

    /// <summary>True if there are terms to score; a document must have one of them. Words of no weight only filter.</summary>
    public bool IsScored { get; private set; }

    /// <summary>True if a document must have one of <see cref="Words"/>, known ones or not.</summary>
    public bool NeedsWord { get; private set; }

    /// <summary>How many steps of the score make 1.</summary>
    public float Scale { get; private set; }

    /// <summary>What one step of the documents' prior adds.</summary>
    public int PriorStep { get; private set; }

    public Recency Recency { get; } = new();

    public long Since { get; private set; }

    public long Until { get; private set; }

    public void Begin(IndexSnapshot snapshot, SearchQuery query)
    {
        _snapshot = snapshot;
        if (_ids.Length < MostTerms * snapshot.SegmentCount)
            _ids = new int[MostTerms * snapshot.SegmentCount];
        TermCount = 0;
        _required.Clear();
        _phrases.Clear();
        foreach (WordClause clause in query.Words)
            Add(clause);
        Words = (0, TermCount);
        NeedsWord = !query.Words.IsEmpty;
        foreach (PhraseClause phrase in query.Phrases)
            Add(phrase);
        foreach (var group in query.Filters)
            AddFilter(group.AsSpan());
        (Since, Until) = (query.Since?.UtcTicks ?? long.MinValue, query.Until?.UtcTicks ?? long.MaxValue);
        if (query.Since is not null || query.Until is not null)
            Since = Math.Max(Since, DocumentTable.NoDate + 1);
        Weigh(query);
    }

    public void End() => _snapshot = IndexSnapshot.Empty;

    public ref readonly PlannedTerm Term(int term) => ref _terms[term];

    /// <summary>The number of a term in a segment's vocabulary, or -1.</summary>
    public int IdOf(int term, int segment) => _ids[(term * _snapshot.SegmentCount) + segment];

    private void Add(WordClause clause)
    {
        int first = TermCount;
        foreach (WeightedTerm term in clause.Terms)
        {
            if (clause.IsPrefix)
                AddPrefix(term);
            else
                Add(term.Text, term.Weight);
        }

        if (clause.Required)
            _required.Add((first, TermCount));
    }

    /// <summary>All words of a prefix weigh as much as one word that stands wherever one of them does.</summary>
    private void AddPrefix(WeightedTerm prefix)
    {
        int first = TermCount;
        long count = 0;
        _completions.Find(_snapshot, prefix.Text, WordClause.MostExpansions);
        for (int i = 0; i < _completions.Count; i++)
        {
            Add(_completions[i].Term.Span, prefix.Weight);
            count += _completions[i].Documents;
        }

        for (int term = first; term < TermCount; term++)
            _terms[term].Documents = Math.Min(count, _snapshot.IndexedDocuments);
    }

    private void Add(PhraseClause phrase)
    {
        int first = TermCount;
        int words = Math.Min(phrase.Words.Length, PhraseClause.MostWords);
        NeedsWord &= !phrase.Required || words == 0;
        for (int i = 0; i < words; i++)
        {
            Add(phrase.Words[i], phrase.Required ? phrase.Weight : 0);
            if (phrase.Required)
                _required.Add((first + i, TermCount));
        }

        if (TermCount > first)
            _phrases.Add(new PlannedPhrase(first, TermCount, phrase.Required, Math.Max(0, phrase.Bonus)));
    }

    private void AddFilter(ReadOnlySpan<string> keywords)
    {
        int first = TermCount;
        foreach (string keyword in keywords)
        {
            int length = Math.Min(keyword.Length, _keyword.Length - 1);
            _keyword[0] = Vocabulary.KeywordMark;
            keyword.AsSpan(0, length).CopyTo(_keyword.AsSpan(1));
            Add(_keyword.AsSpan(0, length + 1), 0);
        }

        _required.Add((first, TermCount));
    }

    /// <summary>Terms past <see cref="MostTerms"/> are left out.</summary>
    private void Add(ReadOnlySpan<char> text, float weight)
    {
        if (TermCount == MostTerms)
            return;

        long documents = 0;
        for (int segment = 0; segment < _snapshot.SegmentCount; segment++)
        {
            Segment held = _snapshot.Segments[segment].Segment;
            int id = held.Terms.Find(text);
            _ids[(TermCount * _snapshot.SegmentCount) + segment] = id;
            documents += id < 0 ? 0 : held.Lists.Count(id);
        }

        _terms[TermCount++] = new PlannedTerm { Boost = Math.Max(0, weight), Documents = documents };
    }

    private void Weigh(SearchQuery query)
    {
        double total = 0;
        IsScored = false;
        for (int term = 0; term < TermCount; term++)
        {
            ref PlannedTerm planned = ref _terms[term];
            planned.Rarity = Bm25.Rarity(_snapshot.IndexedDocuments, planned.Documents);
            total += planned.Boost * planned.Rarity * Bm25.Ceiling;
            IsScored |= planned.Boost > 0;
        }

        foreach (PlannedPhrase phrase in _phrases)
            total += BonusOf(phrase);
        float prior = Math.Max(0, query.PriorWeight);
        total += prior + Math.Max(0, query.RecencyWeight);

        double scale = total > 0 ? GreatestScore / total : 1;
        for (int term = 0; term < TermCount; term++)
        {
            ref PlannedTerm planned = ref _terms[term];
            double weight = planned.Boost * planned.Rarity * Bm25.Ceiling / Posting.MaxImpact * scale;
            planned.Weight = planned.Boost > 0 ? Math.Max(1, (int)weight) : 0;
        }

        JoinRepeated();
        for (int i = 0; i < _phrases.Count; i++)
            _phrases[i] = _phrases[i] with { Score = (int)(BonusOf(_phrases[i]) * scale) };
        PriorStep = (int)(prior / byte.MaxValue * scale);
        Recency.Begin(query, scale);
        Scale = (float)scale;
    }

    /// <summary>A word asked for twice, on its own and in a phrase, is scored once with the weights of both: the sums are the same.</summary>
    private void JoinRepeated()
    {
        for (int term = 1; term < TermCount; term++)
        {
            for (int earlier = 0; earlier < term && _terms[term].Weight > 0; earlier++)
            {
                if (_terms[earlier].Weight == 0 || !IsSame(earlier, term))
                    continue;
                _terms[earlier].Weight += _terms[term].Weight;
                _terms[term].Weight = 0;
            }
        }
    }

    private bool IsSame(int term, int other)
    {
        int segments = _snapshot.SegmentCount;
        return _ids.AsSpan(term * segments, segments).SequenceEqual(_ids.AsSpan(other * segments, segments));
    }

    private double BonusOf(PlannedPhrase phrase)
    {
        double rarity = 0;
        for (int term = phrase.First; term < phrase.End; term++)
            rarity += _terms[term].Rarity;
        return phrase.Bonus * rarity;
    }
}
