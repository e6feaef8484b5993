using BriefingBot.Core.Indexing.Storage;

namespace BriefingBot.Core.Indexing.Searching;

/// <summary>
/// Lets documents of one segment in among the hits, and says what their words must bring for that: the mark that the worst hit sets,
/// less what prior, recency and phrases can add at most.
/// </summary>
internal sealed class HitGate
{
    private readonly PhraseCheck _phrases = new();
    private QueryPlan _plan = new();
    private TopHits _top = new();
    private SegmentView _view = null!;
    private int _segment;
    private int _bonus;

    /// <summary>The least sum of the words' scores with which a document can still become a hit.</summary>
    public int Need { get; private set; }

    /// <summary>False if a required phrase has a word that the segment has not.</summary>
    public bool Begin(QueryPlan plan, SegmentView view, int segment, TopHits top)
    {
        (_plan, _view, _segment, _top) = (plan, view, segment, top);
        return _phrases.Begin(plan, view.Segment, segment);
    }

    /// <summary>Sets the mark for this document and those behind it, which are older and gain less.</summary>
    public void Raise(int document)
    {
        DocumentTable documents = _view.Segment.Documents;
        _bonus = (_plan.PriorStep * documents.GreatestPrior) + _plan.Recency.Of(documents.Day(document)) + _phrases.GreatestScore;
        Need = _top.Floor(_segment) - _bonus;
    }

    /// <summary>True if nothing but the words tells documents apart: those behind others of a segment are worse where these bring the same.</summary>
    public bool IsFlat => _plan.PriorStep == 0 && _plan.Recency.IsOff && _phrases.GreatestScore == 0;

    /// <summary>Takes a document whose words bring this score, if it is better than the worst hit. False if it is found, but is not.</summary>
    public bool Offer(int document, int score)
    {
        DocumentTable documents = _view.Segment.Documents;
        score += (_plan.PriorStep * documents.Prior(document)) + _plan.Recency.Of(documents.Day(document));
        if (score + _phrases.GreatestScore < Need + _bonus || !_view.Live.Contains(document) || !_phrases.Check(document, ref score))
            return true;

        bool isHit = _top.Offer(score, _segment, document);
        Need = _top.Floor(_segment) - _bonus;
        return isHit;
    }
}
