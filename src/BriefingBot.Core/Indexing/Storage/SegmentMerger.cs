namespace BriefingBot.Core.Indexing.Storage;

/// <summary>Makes one segment of several, without the documents that were removed. Impacts are taken over as they are.</summary>
internal sealed class SegmentMerger
{
    private const int Gone = -1;

    private readonly SegmentView[] _sources;

    /// <summary>For each source and each of its documents the place in the merged segment.</summary>
    private readonly int[][] _places;

    /// <summary>For each source and each of its terms the number in the merged segment.</summary>
    private readonly int[][] _terms;

    private uint[] _left = [];

    private SegmentMerger(ReadOnlySpan<SegmentView> sources)
    {
        _sources = sources.ToArray();
        _places = Array.ConvertAll(_sources, view => new int[view.Segment.Count]);
        _terms = Array.ConvertAll(_sources, view => new int[view.Segment.Terms.Count]);
    }

    public static Segment Merge(ReadOnlySpan<SegmentView> sources)
    {
        var merger = new SegmentMerger(sources);
        DocumentTable documents = merger.MergeDocuments();
        (Vocabulary terms, PostingLists lists) = merger.MergeTerms();
        return new Segment(terms, lists, merger.MergeTokens(documents, lists), documents);
    }

    private DocumentTable MergeDocuments()
    {
        var bundles = new List<(long Ticks, long Owner, int Source, int Bundle)>();
        int count = 0;
        for (int source = 0; source < _sources.Length; source++)
        {
            SegmentView view = _sources[source];
            DocumentTable table = view.Segment.Documents;
            Array.Fill(_places[source], Gone);
            count += view.LiveCount;
            for (int bundle = 0; bundle < table.Bundles; bundle++)
            {
                if (table.End(bundle) > table.Start(bundle) && view.Live.Contains(table.Start(bundle)))
                    bundles.Add((table.Ticks(bundle), table.Owner(bundle), source, bundle));
            }
        }

        bundles.Sort(static (a, b) => DocumentTable.Compare(a.Ticks, a.Owner, b.Ticks, b.Owner));
        var layout = new DocumentTableBuilder(bundles.Count, count);
        int place = 0;
        foreach ((long ticks, long owner, int source, int bundle) in bundles)
        {
            layout.AddBundle(owner, ticks);
            DocumentTable table = _sources[source].Segment.Documents;
            for (int document = table.Start(bundle); document < table.End(bundle); document++)
            {
                layout.AddDocument(table.Prior(document), table.Group(document));
                _places[source][document] = place++;
            }
        }

        return layout.Build();
    }

    /// <summary>Terms that only removed documents had are left out.</summary>
    private (Vocabulary, PostingLists) MergeTerms()
    {
        uint[] postings = GC.AllocateUninitializedArray<uint>(_sources.Sum(view => view.Segment.Lists.Postings.Length));
        var starts = new List<int> { 0 };
        var text = new List<char>();
        var textStarts = new List<int> { 0 };
        var next = new int[_sources.Length];
        Span<int> holders = stackalloc int[_sources.Length];
        int end = 0;
        while (LeastTerm(next, holders) is var found and > 0)
        {
            int before = end;
            end = MergeLists(holders[..found], next, postings, end);
            ReadOnlySpan<char> term = _sources[holders[0]].Segment.Terms[next[holders[0]]];
            foreach (int source in holders[..found])
                _terms[source][next[source]++] = end > before ? starts.Count - 1 : Gone;
            if (end == before)
                continue;

            text.AddRange(term);
            textStarts.Add(text.Count);
            starts.Add(end);
        }

        if (end < postings.Length)
            postings = postings.AsSpan(0, end).ToArray();
        return (new Vocabulary([.. text], [.. textStarts]), new PostingLists(postings, [.. starts]));
    }

    /// <summary>Finds the least term not yet merged and the sources that have it; returns how many those are.</summary>
    private int LeastTerm(int[] next, Span<int> holders)
    {
        int found = 0;
        ReadOnlySpan<char> least = default;
        for (int source = 0; source < _sources.Length; source++)
        {
            Vocabulary terms = _sources[source].Segment.Terms;
            if (next[source] == terms.Count)
                continue;

            ReadOnlySpan<char> term = terms[next[source]];
            int order = found == 0 ? -1 : term.SequenceCompareTo(least);
            if (order > 0)
                continue;
            if (order < 0)
            {
                least = term;
                found = 0;
            }

            holders[found++] = source;
        }

        return found;
    }

    /// <summary>Appends the live postings of a term in their new order.</summary>
    private int MergeLists(ReadOnlySpan<int> holders, int[] next, uint[] postings, int end)
    {
        int start = end;
        foreach (int source in holders)
        {
            int[] places = _places[source];
            int run = end;
            foreach (uint posting in _sources[source].Segment.Lists.Of(next[source]))
            {
                int place = places[Posting.Document(posting)];
                if (place != Gone)
                    postings[end++] = Posting.Pack(place, Posting.Impact(posting));
            }

            MergeRuns(postings, start, run, end);
        }

        return end;
    }

    /// <summary>Merges two ascending runs that stand side by side.</summary>
    private void MergeRuns(uint[] postings, int start, int middle, int end)
    {
        if (start == middle || middle == end || postings[middle - 1] < postings[middle])
            return;

        int length = middle - start;
        if (_left.Length < length)
            _left = new uint[length * 2];
        postings.AsSpan(start, length).CopyTo(_left);
        int left = 0, right = middle, to = start;
        while (left < length)
            postings[to++] = right < end && postings[right] < _left[left] ? postings[right++] : _left[left++];
    }

    private TokenStreams MergeTokens(DocumentTable documents, PostingLists lists)
    {
        int terms = lists.Terms;
        var isWord = new bool[terms];
        var counts = new int[terms];
        for (int term = 0; term < terms; term++)
            counts[term] = lists.Count(term);
        for (int source = 0; source < _sources.Length; source++)
            MarkWords(source, isWord);

        (int[] termOfCode, int[] codeOfTerm) = TokenStreams.Rank(isWord, counts);
        var sourceOfPlace = new (int Source, int Document)[documents.Count];
        for (int source = 0; source < _sources.Length; source++)
        {
            for (int document = 0; document < _places[source].Length; document++)
            {
                if (_places[source][document] is var place and not Gone)
                    sourceOfPlace[place] = (source, document);
            }
        }

        return Transcode(sourceOfPlace, termOfCode, codeOfTerm);
    }

    /// <summary>Marks the terms that are words of documents which are left.</summary>
    private void MarkWords(int source, bool[] isWord)
    {
        TokenStreams tokens = _sources[source].Segment.Tokens;
        var seen = new bool[tokens.Codes];
        seen.AsSpan().Fill(_sources[source].Live.RemovedCount == 0);
        for (int document = 0; document < _places[source].Length && _sources[source].Live.RemovedCount > 0; document++)
        {
            ReadOnlySpan<byte> stream = _places[source][document] == Gone ? default : tokens.Of(document);
            while (!stream.IsEmpty)
                seen[TokenStreams.Read(ref stream)] = true;
        }

        for (int code = 1; code < seen.Length; code++)
        {
            if (seen[code] && _terms[source][tokens.TermOf(code)] is var term and not Gone)
                isWord[term] = true;
        }
    }

    private TokenStreams Transcode((int Source, int Document)[] sourceOfPlace, int[] termOfCode, int[] codeOfTerm)
    {
        int[][] codes = [.. _sources.Select((view, source) => NewCodes(view.Segment.Tokens, _terms[source], codeOfTerm))];
        var starts = new int[sourceOfPlace.Length + 1];
        var bytes = new List<byte>(sourceOfPlace.Sum(at => _sources[at.Source].Segment.Tokens.Of(at.Document).Length));
        Span<byte> code = stackalloc byte[TokenStreams.LongestCode];
        for (int place = 0; place < sourceOfPlace.Length; place++)
        {
            (int source, int document) = sourceOfPlace[place];
            ReadOnlySpan<byte> stream = _sources[source].Segment.Tokens.Of(document);
            int[] newCodes = codes[source];
            while (!stream.IsEmpty)
            {
                int length = TokenStreams.Write(newCodes[TokenStreams.Read(ref stream)], code);
                bytes.AddRange(code[..length]);
            }

            starts[place + 1] = bytes.Count;
        }

        return new TokenStreams(starts, [.. bytes], termOfCode, codeOfTerm);
    }

    private static int[] NewCodes(TokenStreams tokens, int[] terms, int[] codeOfTerm)
    {
        var codes = new int[tokens.Codes];
        for (int code = 1; code < codes.Length; code++)
            codes[code] = terms[tokens.TermOf(code)] is var term and not Gone ? codeOfTerm[term] : 0;
        return codes;
    }
}
