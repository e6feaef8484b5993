using System.Runtime.InteropServices;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Indexing.Storage;

/// <summary>
/// Bundles on their way into a segment: their terms numbered as they come, their postings in the order of the documents. One thread;
/// usable again after <see cref="Clear"/>.
/// </summary>
internal sealed class PendingDocuments
{
    public const int FieldEnd = -1;
    public const int LongestTerm = 256;

    private readonly TermTable _terms = new();
    private readonly List<int> _tokens = [];
    private readonly List<PendingPosting> _postings = [];
    private readonly List<PendingDocument> _documents = [];
    private readonly List<PendingBundle> _bundles = [];
    private readonly char[] _scratch = new char[LongestTerm];
    private TermState[] _states = new TermState[256];
    private (int Term, float Frequency)[] _current = new (int, float)[64];
    private int _currentCount;
    private int _serial;

    public int Count => _documents.Count;

    public TermTable Terms => _terms;

    /// <summary>For each term, where it occurs.</summary>
    public ReadOnlySpan<TermState> States => _states.AsSpan(0, _terms.Count);

    public List<PendingBundle> Bundles => _bundles;

    /// <summary>The words of all documents, <see cref="FieldEnd"/> between fields.</summary>
    public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public ReadOnlySpan<PendingPosting> Postings => CollectionsMarshal.AsSpan(_postings);

    public PendingDocument this[int document] => _documents[document];

    public Range TokensOf(int document) => (document == 0 ? 0 : _documents[document - 1].TokensEnd).._documents[document].TokensEnd;

    public Range PostingsOf(int document) => (document == 0 ? 0 : _documents[document - 1].PostingsEnd).._documents[document].PostingsEnd;

    public void Add(Bundle bundle)
    {
        int first = _documents.Count;
        foreach (IndexDocument document in bundle.Documents)
            Add(document);
        _bundles.Add(new PendingBundle(bundle.Owner, bundle.Ticks, first, _documents.Count));
    }

    public void Clear()
    {
        Array.Clear(_states, 0, _terms.Count);
        _terms.Clear();
        _tokens.Clear();
        _postings.Clear();
        _documents.Clear();
        _bundles.Clear();
        _serial = 0;
    }

    private void Add(IndexDocument document)
    {
        _serial++;
        _currentCount = 0;
        int length = 0;
        for (int field = 0; field < document.Fields.Length; field++)
        {
            if (field > 0)
                _tokens.Add(FieldEnd);
            length += AddWords(document.Fields[field], document.Stemmer);
        }

        if (!document.Keywords.IsDefault)
        {
            foreach (string keyword in document.Keywords)
                AddKeyword(keyword);
        }

        for (int i = 0; i < _currentCount; i++)
        {
            (int term, float frequency) = _current[i];
            _postings.Add(new PendingPosting(term, Posting.Quantize(frequency, length)));
            _states[term].Documents++;
        }

        _documents.Add(new PendingDocument(_tokens.Count, _postings.Count, document.Prior, document.Group));
    }

    /// <summary>Returns how many words the field has.</summary>
    private int AddWords(IndexField field, IStemmer stemmer)
    {
        int length = 0;
        ReadOnlySpan<char> rest = field.Words;
        while (!rest.IsEmpty)
        {
            int space = rest.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? rest : rest[..space];
            rest = space < 0 ? default : rest[(space + 1)..];
            if (word.IsEmpty)
                continue;

            int term = Intern(word.Length > LongestTerm ? word[..LongestTerm] : word);
            _states[term].IsWord = true;
            _tokens.Add(term);
            length++;
            int stem = StemOf(term, word, stemmer);
            CountIn(term, field.Weight);
            if (stem != term)
                CountIn(stem, field.Weight * Bm25.StemFrequency);
        }

        return length;
    }

    private void AddKeyword(string keyword)
    {
        int length = Math.Min(keyword.Length, LongestTerm - 1);
        _scratch[0] = Vocabulary.KeywordMark;
        keyword.AsSpan(0, length).CopyTo(_scratch.AsSpan(1));
        CountIn(Intern(_scratch.AsSpan(0, length + 1)), 1);
    }

    private int Intern(ReadOnlySpan<char> text)
    {
        int term = _terms.Intern(text);
        if (term == _states.Length)
            Array.Resize(ref _states, term * 2);
        return term;
    }

    /// <summary>The stem is worked out once for a word, and again only when the language changes.</summary>
    private int StemOf(int term, ReadOnlySpan<char> word, IStemmer stemmer)
    {
        if (ReferenceEquals(_states[term].Stemmer, stemmer))
            return _states[term].Stem;

        int stem = term;
        if (word.Length <= LongestTerm && stemmer.Stem(word, _scratch) is var length and > 0)
            stem = Intern(_scratch.AsSpan(0, length));
        _states[term].Stemmer = stemmer;
        _states[term].Stem = stem;
        return stem;
    }

    private void CountIn(int term, float frequency)
    {
        ref TermState state = ref _states[term];
        if (state.Serial == _serial)
        {
            _current[state.Slot].Frequency += frequency;
            return;
        }

        if (_currentCount == _current.Length)
            Array.Resize(ref _current, _currentCount * 2);
        (state.Serial, state.Slot) = (_serial, _currentCount);
        _current[_currentCount++] = (term, frequency);
    }
}
