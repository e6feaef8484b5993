using System.Numerics;
using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>Looks for the phrases of a query in the words of a document, byte by byte in their stored form.</summary>
internal sealed class PhraseCheck
{
    private readonly byte[] _bytes = new byte[QueryPlan.MostTerms * TokenStreams.LongestCode];
    private readonly List<(int Start, int End, bool Required, int Score)> _runs = [];
    private Segment _segment = null!;

    /// <summary>Kept so that what is read ahead counts as used.</summary>
    private int _touched;

    /// <summary>What all phrases add together to a document that has them.</summary>
    public int GreatestScore { get; private set; }

    /// <summary>True if a document without some phrase is none.</summary>
    public bool HasRequired { get; private set; }

    /// <summary>False if a required phrase has a word that this segment has not.</summary>
    public bool Begin(QueryPlan plan, Segment segment, int segmentNumber)
    {
        _segment = segment;
        _runs.Clear();
        GreatestScore = 0;
        HasRequired = false;
        int end = 0;
        foreach (PlannedPhrase phrase in plan.Phrases)
        {
            int start = end;
            bool known = true;
            for (int term = phrase.First; term < phrase.End; term++)
            {
                int id = plan.IdOf(term, segmentNumber);
                int code = id < 0 ? 0 : segment.Tokens.CodeOf(id);
                known &= code != 0;
                end += TokenStreams.Write(code, _bytes.AsSpan(end));
            }

            if (known)
            {
                _runs.Add((start, end, phrase.Required, phrase.Score));
                GreatestScore += phrase.Score;
                HasRequired |= phrase.Required;
            }
            else if (phrase.Required)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Announces that these of 64 documents are going to be checked, a bit each. Their streams lie far apart, and waiting for memory is most
    /// of a check; what is fetched for all of them at once is waited for once.
    /// </summary>
    public void Expect(int first, ulong documents)
    {
        if (_runs.Count == 0)
            return;

        int touched = 0;
        for (; documents != 0; documents &= documents - 1)
            touched += _segment.Tokens.Touch(first + BitOperations.TrailingZeroCount(documents));
        _touched = touched;
    }

    /// <summary>False if a required phrase is missing; adds what the phrases found are worth.</summary>
    public bool Check(int document, ref int score)
    {
        if (_runs.Count == 0)
            return true;

        ReadOnlySpan<byte> stream = _segment.Tokens.Of(document);
        foreach ((int start, int end, bool required, int worth) in _runs)
        {
            if (TokenStreams.Find(stream, _bytes.AsSpan(start, end - start)) >= 0)
                score += worth;
            else if (required)
                return false;
        }

        return true;
    }
}
