using System.Collections.Immutable;
using BriefingBot.Core.Indexing.Storage;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>Reads the words of a document again and says which of them a query meant.</summary>
internal static class MatchFinder
{
    public static void Find(Segment segment, int document, SearchQuery query, IStemmer stemmer, List<WordPosition> positions)
    {
        List<int> field = [];
        int number = 0;
        ReadOnlySpan<byte> stream = segment.Tokens.Of(document);
        while (!stream.IsEmpty)
        {
            int code = TokenStreams.Read(ref stream);
            if (code != 0)
                field.Add(segment.Tokens.TermOf(code));
            if (code == 0 || stream.IsEmpty)
            {
                FindInField(segment.Terms, field, number++, query, stemmer, positions);
                field.Clear();
            }
        }
    }

    private static void FindInField(
        Vocabulary terms, List<int> field, int number, SearchQuery query, IStemmer stemmer, List<WordPosition> positions)
    {
        int inPhrase = 0;
        Span<char> buffer = stackalloc char[PendingDocuments.LongestTerm];
        for (int word = 0; word < field.Count; word++)
        {
            foreach (PhraseClause phrase in query.Phrases)
            {
                ReadOnlySpan<string> words = phrase.Words.AsSpan(0, Math.Min(phrase.Words.Length, PhraseClause.MostWords));
                inPhrase = Math.Max(inPhrase, StandsAt(terms, field, word, words) ? words.Length : 0);
            }

            ReadOnlySpan<char> text = terms[field[word]];
            ReadOnlySpan<char> stem = buffer[..stemmer.Stem(text, buffer)];
            if (inPhrase > 0 || IsAskedFor(text, stem, query.Words))
                positions.Add(new WordPosition(number, word));
            inPhrase = Math.Max(0, inPhrase - 1);
        }
    }

    private static bool StandsAt(Vocabulary terms, List<int> field, int word, ReadOnlySpan<string> phrase)
    {
        if (word + phrase.Length > field.Count)
            return false;

        for (int i = 0; i < phrase.Length; i++)
        {
            if (!terms[field[word + i]].SequenceEqual(phrase[i]))
                return false;
        }

        return true;
    }

    private static bool IsAskedFor(ReadOnlySpan<char> text, ReadOnlySpan<char> stem, ImmutableArray<WordClause> clauses)
    {
        foreach (WordClause clause in clauses)
        {
            foreach (WeightedTerm term in clause.Terms)
            {
                if (clause.IsPrefix ? text.StartsWith(term.Text, StringComparison.Ordinal) : text.SequenceEqual(term.Text) || stem.SequenceEqual(term.Text))
                    return true;
            }
        }

        return false;
    }
}
