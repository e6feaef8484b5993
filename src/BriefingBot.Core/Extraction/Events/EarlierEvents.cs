using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>What a sentence leaves to those before it: who takes part in <c>pertemuan itu</c>, where the traveller was when he met somebody.</summary>
internal sealed class EarlierEvents(ArticleText text, Cast cast)
{
    /// <summary>Sentences back that <c>pertemuan itu</c> may point to.</summary>
    private const int Reach = 2;

    private const string There = "there";

    private readonly Dictionary<EventKind, (EventSighting Sighting, int Sentence)> _last = [];
    private EventSighting? _latest;

    /// <summary>Whose visit was told last, if it was the event told last and one person's.</summary>
    public EventName? LastVisitor => _latest is { Kind: EventKind.Visit, Participants: [var visitor] } ? visitor : null;

    public void Note(EventSighting sighting, int sentence)
    {
        _latest = sighting;
        _last[sighting.Kind] = (sighting, sentence);
    }

    /// <summary>Who took part in the event that a noun points back to: of the one of its kind told last, else of a meeting the two people of the sentence before.</summary>
    public List<EventName> CastOf(EventTrigger trigger, Sentence sentence)
    {
        if (trigger.Form != TriggerForm.Noun || trigger.Kind == EventKind.Visit || !PointsBack(trigger))
            return [];
        int here = text.SentenceOf(sentence.First);
        if (_last.TryGetValue(trigger.Kind, out (EventSighting Sighting, int Sentence) last) && here - last.Sentence is > 0 and <= Reach)
            return [.. last.Sighting.Participants];
        bool takesTwo = trigger.Kind is EventKind.Meeting or EventKind.Call or EventKind.Agreement;
        return takesTwo ? cast.PairBefore(here) : [];
    }

    /// <summary>Somebody who arrives and meets another one does so there, and those who meet and sign something sign it there, if nothing else is said.</summary>
    public EventSighting Complete(EventSighting sighting, EventTrigger trigger, Clause clause, Sentence sentence)
    {
        int here = text.SentenceOf(sentence.First);
        bool isOneTalk = sighting is { Kind: EventKind.Agreement, Place: null, Date: null } && _last.TryGetValue(EventKind.Meeting, out (EventSighting Sighting, int Sentence) talk) &&
            talk.Sentence == here && talk.Sighting.Status == sighting.Status && sighting.Participants.All(talk.Sighting.Participants.Contains);
        if (isOneTalk)
            return sighting with { Place = _last[EventKind.Meeting].Sighting.Place, Date = _last[EventKind.Meeting].Sighting.Date };
        bool canBe = sighting is { Kind: EventKind.Meeting or EventKind.Agreement, Place: null } && trigger.IsVerb;
        if (!canBe || !_last.TryGetValue(EventKind.Visit, out (EventSighting Visit, int Sentence) last) || last.Visit.Place is null ||
            !last.Visit.Participants.Any(sighting.Participants.Contains))
        {
            return sighting;
        }

        int distance = here - last.Sentence;
        bool isOneGo = distance == 0 && sighting.Status is EventStatus.Held or EventStatus.Planned;
        if (isOneGo)
            return sighting with { Place = last.Visit.Place, Date = sighting.Date ?? (last.Visit.Status == sighting.Status ? last.Visit.Date : null) };
        return distance <= Reach && SaysThere(clause) ? sighting with { Place = last.Visit.Place } : sighting;
    }

    /// <summary>True for <c>pertemuan itu</c> and <c>the meeting</c>.</summary>
    private bool PointsBack(EventTrigger trigger)
    {
        int beside = text.Language.HeadLast ? trigger.FirstToken - 1 : trigger.EndToken;
        return beside >= 0 && beside < text.Tokens.Length &&
            (text.Tokens[beside].Is(WordClass.Demonstrative) || (text.Language.HeadLast && text.Chars(beside).Equals("the", StringComparison.OrdinalIgnoreCase)));
    }

    private bool SaysThere(Clause clause)
    {
        for (int token = clause.First; token < clause.End; token++)
        {
            if (Lexicon.Match(text.Tokens, token, clause.End, WordClass.EventLink, out _)?.ValueIn(WordClass.EventLink) == There)
                return true;
        }

        return false;
    }
}
