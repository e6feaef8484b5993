namespace BriefingBot.Core.Indexing.Storage;

/// <summary>Lays collected bundles out as a segment: terms in ordinal order, documents newest first.</summary>
internal static class SegmentBuilder
{
    public static Segment Build(PendingDocuments pending)
    {
        int[] termOfRank = SortTerms(pending);
        var rankOfTerm = new int[termOfRank.Length];
        for (int rank = 0; rank < termOfRank.Length; rank++)
            rankOfTerm[termOfRank[rank]] = rank;
        pending.Bundles.Sort(static (a, b) => DocumentTable.Compare(a.Ticks, a.Owner, b.Ticks, b.Owner));
        int[] order = OrderDocuments(pending);

        return new Segment(
            LayTerms(pending, termOfRank), LayPostings(pending, order, termOfRank, rankOfTerm),
            LayTokens(pending, order, termOfRank, rankOfTerm), LayDocuments(pending, order));
    }

    private static int[] SortTerms(PendingDocuments pending)
    {
        var order = new int[pending.Terms.Count];
        for (int term = 0; term < order.Length; term++)
            order[term] = term;
        TermTable terms = pending.Terms;
        order.AsSpan().Sort((a, b) => terms.Text(a).SequenceCompareTo(terms.Text(b)));
        return order;
    }

    /// <summary>For each place in the segment the document that takes it.</summary>
    private static int[] OrderDocuments(PendingDocuments pending)
    {
        var order = new int[pending.Count];
        int place = 0;
        foreach (PendingBundle bundle in pending.Bundles)
        {
            for (int document = bundle.First; document < bundle.End; document++)
                order[place++] = document;
        }

        return order;
    }

    private static Vocabulary LayTerms(PendingDocuments pending, int[] termOfRank)
    {
        var starts = new int[termOfRank.Length + 1];
        for (int rank = 0; rank < termOfRank.Length; rank++)
            starts[rank + 1] = starts[rank] + pending.Terms.Text(termOfRank[rank]).Length;

        var text = new char[starts[^1]];
        for (int rank = 0; rank < termOfRank.Length; rank++)
            pending.Terms.Text(termOfRank[rank]).CopyTo(text.AsSpan(starts[rank]));
        return new Vocabulary(text, starts);
    }

    private static PostingLists LayPostings(PendingDocuments pending, int[] order, int[] termOfRank, int[] rankOfTerm)
    {
        var starts = new int[termOfRank.Length + 1];
        for (int rank = 0; rank < termOfRank.Length; rank++)
            starts[rank + 1] = starts[rank] + pending.States[termOfRank[rank]].Documents;

        uint[] postings = GC.AllocateUninitializedArray<uint>(starts[^1]);
        int[] next = starts.AsSpan(0, termOfRank.Length).ToArray();
        for (int place = 0; place < order.Length; place++)
        {
            foreach (PendingPosting posting in pending.Postings[pending.PostingsOf(order[place])])
                postings[next[rankOfTerm[posting.Term]]++] = Posting.Pack(place, posting.Impact);
        }

        return new PostingLists(postings, starts);
    }

    private static TokenStreams LayTokens(PendingDocuments pending, int[] order, int[] termOfRank, int[] rankOfTerm)
    {
        var isWord = new bool[termOfRank.Length];
        var counts = new int[termOfRank.Length];
        for (int rank = 0; rank < termOfRank.Length; rank++)
            (isWord[rank], counts[rank]) = (pending.States[termOfRank[rank]].IsWord, pending.States[termOfRank[rank]].Documents);
        (int[] rankOfCode, int[] codeOfRank) = TokenStreams.Rank(isWord, counts);

        byte[] bytes = GC.AllocateUninitializedArray<byte>(pending.Tokens.Length * TokenStreams.LongestCode);
        var starts = new int[order.Length + 1];
        int end = 0;
        for (int place = 0; place < order.Length; place++)
        {
            foreach (int token in pending.Tokens[pending.TokensOf(order[place])])
                end += TokenStreams.Write(token == PendingDocuments.FieldEnd ? 0 : codeOfRank[rankOfTerm[token]], bytes.AsSpan(end));
            starts[place + 1] = end;
        }

        return new TokenStreams(starts, bytes.AsSpan(0, end).ToArray(), rankOfCode, codeOfRank);
    }

    private static DocumentTable LayDocuments(PendingDocuments pending, int[] order)
    {
        var layout = new DocumentTableBuilder(pending.Bundles.Count, order.Length);
        foreach (PendingBundle bundle in pending.Bundles)
        {
            layout.AddBundle(bundle.Owner, bundle.Ticks);
            for (int document = bundle.First; document < bundle.End; document++)
                layout.AddDocument(pending[document].Prior, pending[document].Group);
        }

        return layout.Build();
    }
}
