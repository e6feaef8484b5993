using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Reads the events of a sentence.</summary>
internal sealed class EventReader(ArticleText text, NameMap names, DateMap dates)
{
    /// <summary>A date that begins this near to the sentence's start holds for all of it.</summary>
    private const int OpeningReach = 3;
    private const int MostInSentence = 20;

    private readonly List<Clause> _clauses = [];
    private readonly List<EventTrigger> _triggers = [];
    private readonly TriggerFinder _finder = new(text);
    private readonly ClauseCutter _cutter = new(text, names);
    private readonly StatusReader _status = new(text);
    private readonly Cast _cast = new(text, names);

    public void Read(Sentence sentence, int paragraph, List<EventSighting> sightings)
    {
        _finder.Find(sentence, _triggers);
        if (_triggers.Count == 0)
            return;

        _cutter.Cut(sentence, _clauses);
        int clause = 0;
        foreach (EventTrigger trigger in _triggers.Take(MostInSentence))
        {
            while (clause + 1 < _clauses.Count && _clauses[clause].End <= trigger.FirstToken)
                clause++;
            if (Tell(trigger, clause, sentence, LastVisitor(sightings)) is { } sighting)
            {
                sightings.Add(sighting with { Span = sentence.Span, Paragraph = paragraph });
                _cast.Note(sighting.Participants, text.SentenceOf(sentence.First));
            }
        }
    }

    /// <summary>Whose visit was told last, if one person's.</summary>
    private static EventName? LastVisitor(List<EventSighting> sightings) =>
        sightings.Count > 0 && sightings[^1] is { Kind: EventKind.Visit, Participants: [var visitor] } ? visitor : null;

    private EventSighting? Tell(EventTrigger trigger, int clauseIndex, Sentence sentence, EventName? lastVisitor)
    {
        Clause clause = _clauses[clauseIndex];
        int end = Math.Max(clause.End, trigger.EndToken);
        EventStatus? status = _status.Read(trigger, clause, out bool happens);
        if (!happens)
            return null;

        DateMention? date = DateOf(trigger, clause, end, sentence);
        if (!trigger.IsVerb)
            (status, date) = Beyond(clauseIndex, status, date);
        if (date?.Period is { } period && text.Article.Published is { } published && status is null or EventStatus.Held && period.From > published.Day)
            status = EventStatus.Planned;
        (List<EventName> participants, EventName? place) = trigger.IsVerb ? Acted(trigger, clauseIndex, end) : Named(trigger, end);
        if (trigger.IsOwned && participants.Count < 2)
        {
            List<EventName> owners = _cast.OwnerBefore(_clauses, clauseIndex, trigger.FirstToken);
            if (owners.Count == 0 && lastVisitor is { } visitor)
                owners = [visitor];
            participants = [.. owners, .. participants.Where(name => !owners.Contains(name))];
        }

        bool isStateAct = trigger.Kind is EventKind.Exercise or EventKind.Launch or EventKind.Test;
        if (trigger.Form == TriggerForm.Noun && status is not null && !IsSaid(trigger, clause) && !IsTold(trigger, participants, place, isStateAct ? null : date))
        {
            trigger = trigger with { Form = TriggerForm.Active };
            (participants, place) = Acted(trigger, clauseIndex, end);
        }

        if (trigger is { Form: TriggerForm.Noun, Kind: EventKind.Meeting } && participants.Count == 1 && clauseIndex == 0 && _clauses.Count > 1 &&
            _cast.Opener(_clauses[1]) is { } opener && !participants.Contains(opener))
        {
            participants.Insert(0, opener);
            status ??= _status.ReadOpening(_clauses[1]);
        }

        if (!IsTold(trigger, participants, place, date))
            return null;
        return new EventSighting(trigger.Kind, sentence.Span, text.SpanOf(trigger.FirstToken, trigger.EndToken), 0, participants, place, date, status);
    }

    /// <summary>What a description behind the clause and the verb behind that tell of the event: <c>…, yang dijadwalkan Juli, dibatalkan</c>.</summary>
    private (EventStatus? Status, DateMention? Date) Beyond(int clause, EventStatus? status, DateMention? date)
    {
        if (clause + 1 >= _clauses.Count || _clauses[clause + 1] is var description && !IsDescription(description))
            return (status, date);
        Clause? predicate = clause + 2 < _clauses.Count && _clauses[clause + 2].Mark < 0 ? _clauses[clause + 2] : null;
        if (_triggers.Exists(trigger => trigger.FirstToken >= description.First && trigger.FirstToken < (predicate ?? description).End))
            return (status, date);
        EventStatus? beyond = _status.ReadBeyond(description, predicate);
        foreach (DateMention planned in dates.Between(description.First, description.End))
            return (status ?? beyond, beyond is null ? date : date ?? planned);
        return (status ?? beyond, date);
    }

    /// <summary>True for a relative clause, or one that begins with what was planned: <c>due to begin on July 2</c>.</summary>
    private bool IsDescription(Clause clause)
    {
        if (clause.Mark >= 0 && text.Tokens[clause.Mark].Is(WordClass.Relative))
            return true;
        bool describes = clause.Mark < 0 || (text.Language.HeadLast && text.Tokens[clause.Mark].Is(WordClass.Complementizer));
        return describes && _status.ReadOpening(clause) == EventStatus.Planned;
    }

    /// <summary>True for a noun that begins what somebody says: the speaker does not take part.</summary>
    private bool IsSaid(EventTrigger trigger, Clause clause) =>
        clause.Mark >= 0 && trigger.FirstToken == clause.First && !text.Tokens[clause.Mark].Is(WordClass.EventStatus) &&
        text.Tokens[clause.Mark].Is(WordClass.SpeechVerb | WordClass.Complementizer);

    /// <summary>Somebody acts: the subject takes part, and those whom the verb links.</summary>
    private (List<EventName> Participants, EventName? Place) Acted(EventTrigger trigger, int clause, int end)
    {
        bool isStateAct = trigger.Kind is not (EventKind.Visit or EventKind.Meeting or EventKind.Call) ||
            trigger is { Kind: EventKind.Meeting, IsSupported: true };
        List<EventName> participants = trigger.Form == TriggerForm.Passive ? [] : _cast.Subject(_clauses, clause, trigger.FirstToken, isStateAct);
        EventName? place = _cast.Place(LinkStart(trigger), end);
        if (place is null)
            place = _cast.OpeningPlace(clause > 0 ? _clauses[0] : _clauses[0] with { End = Math.Max(_clauses[0].First, trigger.FirstToken) });
        if (trigger.Kind == EventKind.Visit)
            return (participants, _cast.PlaceAsObject(trigger.EndToken, end) ?? place);

        bool takesObject = trigger.Form == TriggerForm.Passive || trigger is { Kind: EventKind.Meeting or EventKind.Call, IsSupported: false };
        foreach (EventName partner in _cast.Partners(LinkStart(trigger), end, linkedOnly: !takesObject))
        {
            if (!participants.Contains(partner))
                participants.Add(partner);
        }

        return (participants, place);
    }

    /// <summary>A verb such as <c>tiba di</c> holds the word that links its place to it.</summary>
    private int LinkStart(EventTrigger trigger) =>
        text.Tokens[trigger.EndToken - 1].Is(WordClass.EventLink) ? trigger.EndToken - 1 : trigger.EndToken;

    /// <summary>A noun names it: those behind it take part.</summary>
    private (List<EventName> Participants, EventName? Place) Named(EventTrigger trigger, int end)
    {
        EventName? place = _cast.Place(trigger.EndToken, end);
        if (trigger.Kind == EventKind.Visit)
            return (_cast.Owner(trigger.EndToken, end) is { } owner ? [owner] : [], place);

        if (trigger.Kind == EventKind.Vote)
            return ([], place ?? _cast.PlaceAsObject(trigger.EndToken, end));

        List<EventName> participants = _cast.Partners(trigger.EndToken, end, linkedOnly: true);
        if (trigger.Kind == EventKind.Meeting && _cast.Owner(trigger.EndToken, end) is { } host && !participants.Contains(host))
            participants.Insert(0, host);
        bool isStateAct = trigger.Kind is EventKind.Exercise or EventKind.Launch or EventKind.Test;
        if (isStateAct && participants.Count == 0 && _cast.StateBehind(trigger.EndToken, end) is { } state)
            participants.Add(state);
        return (participants, place);
    }

    /// <summary>True if enough is told to know the event again.</summary>
    private static bool IsTold(EventTrigger trigger, List<EventName> participants, EventName? place, DateMention? date) => trigger.Kind switch
    {
        EventKind.Visit => participants.Count > 0 && (place is not null || (trigger.IsVerb && date is not null)),
        EventKind.Meeting or EventKind.Call when trigger is { IsVerb: true, IsSupported: false } =>
            participants.Count > 1 && participants.Exists(name => name.Kind == NameKind.Person),
        EventKind.Agreement when trigger.IsVerb && place is not null && date is not null => true,
        EventKind.Meeting or EventKind.Call or EventKind.Agreement => participants.Count > 1,
        EventKind.Vote => date is not null && date.Value.FirstToken >= trigger.EndToken &&
            (place is not null || (participants.Count > 0 && participants.TrueForAll(name => name.Kind == NameKind.Place || (trigger.IsVerb && name.Kind == NameKind.Organization)))),
        EventKind.Exercise or EventKind.Launch or EventKind.Test => participants.Count > (trigger.IsVerb || date is not null ? 0 : 1),
        _ => participants.Count > 0 && (date is not null || place is not null),
    };

    /// <summary>
    /// The date behind the event's words in their clause, else before them, else right before the word that opens the clause, else the one
    /// that opens the sentence.
    /// </summary>
    private DateMention? DateOf(EventTrigger trigger, Clause clause, int end, Sentence sentence)
    {
        foreach (DateMention date in dates.Between(trigger.EndToken, end))
            return date;
        if (end + 1 < sentence.End && (text.Is(end, ',') || text.Tokens[end].Is(WordClass.DateLead)) && dates.At(end + 1) is { } apposed)
            return apposed;
        ReadOnlySpan<DateMention> before = dates.Between(clause.First, Math.Max(clause.First, trigger.FirstToken));
        bool isSpeech = clause.Mark >= 0 && text.Tokens[clause.Mark].Is(WordClass.SpeechVerb);
        if (before.Length > 0 && !(isSpeech && before[^1].FirstToken - clause.First < OpeningReach))
            return before[^1];
        if (isSpeech || (clause.Mark >= 0 && text.Tokens[clause.Mark].Is(WordClass.Complementizer)))
            return null;
        if (clause.Mark > sentence.First && dates.At(clause.Mark - 1) is { } leading)
            return leading.EndToken == clause.Mark ? leading : null;
        foreach (DateMention date in dates.Between(sentence.First, Math.Min(sentence.End, sentence.First + OpeningReach)))
            return trigger.IsVerb ? date : null;
        return null;
    }
}
