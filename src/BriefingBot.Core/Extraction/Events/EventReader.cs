using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Reads the events of a sentence.</summary>
internal sealed class EventReader
{
    private const int MostInSentence = 20;

    private readonly ArticleText _text;
    private readonly List<Clause> _clauses = [];
    private readonly List<EventTrigger> _triggers = [];
    private readonly TriggerFinder _finder;
    private readonly ClauseCutter _cutter;
    private readonly StatusReader _status;
    private readonly EventDates _dates;
    private readonly Cast _cast;
    private readonly Participation _participation;
    private readonly EarlierEvents _earlier;

    public EventReader(ArticleText text, NameMap names, DateMap dates)
    {
        _text = text;
        _finder = new TriggerFinder(text);
        _cutter = new ClauseCutter(text, names, dates);
        _status = new StatusReader(text);
        _dates = new EventDates(text, dates);
        _cast = new Cast(text, names);
        _participation = new Participation(text, _cast);
        _earlier = new EarlierEvents(text, _cast);
    }

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
            if (Tell(trigger, clause, sentence) is not { } sighting)
                continue;
            sightings.Add(sighting with { Span = sentence.Span, Paragraph = paragraph });
            _cast.Note(sighting.Participants, _text.SentenceOf(sentence.First));
            _earlier.Note(sighting, _text.SentenceOf(sentence.First));
        }
    }

    private EventSighting? Tell(EventTrigger trigger, int clauseIndex, Sentence sentence)
    {
        Clause clause = _clauses[clauseIndex];
        int end = Math.Max(clause.End, trigger.EndToken);
        EventStatus? status = _status.Read(trigger, clause, out bool happens);
        if (!happens)
            return null;

        DateMention? date = _dates.Of(trigger, clause, clauseIndex > 0 ? _clauses[clauseIndex - 1] : null, end, sentence);
        Clause? description = null;
        if (!trigger.IsVerb)
            (status, date, description) = Beyond(clauseIndex, status, date);
        if (date?.Period is { } period && _text.Article.Published is { } published && status is null or EventStatus.Held && period.From > published.Day)
            status = EventStatus.Planned;
        if (status == EventStatus.Planned && date?.Period is { } over && _text.Article.Published is { } today && over.To < today.Day && _status.IsPurpose(trigger, clause))
            status = EventStatus.Held;

        (trigger, List<EventName> participants, EventName? place) = WhoAndWhere(trigger, clauseIndex, end, status, date);
        place ??= description is { } told ? _cast.Place(told.First, told.End) : null;
        bool isSubjectless = trigger.Form == TriggerForm.Noun || trigger.FirstToken - clause.First <= 1;
        if (trigger.Kind == EventKind.Meeting && isSubjectless && participants.Count == 1 && clauseIndex == 0 && _clauses.Count > 1 &&
            _cast.Opener(_clauses[1]) is { } opener && !participants.Contains(opener))
        {
            participants.Insert(0, opener);
            status ??= _status.ReadOpening(_clauses[1]);
        }

        if (participants.Count == 0 && (place is not null || date is not null))
            participants = _earlier.CastOf(trigger, sentence);
        if (!IsTold(trigger, participants, place, date))
            return null;
        var sighting = new EventSighting(trigger.Kind, sentence.Span, _text.SpanOf(trigger.FirstToken, trigger.EndToken), 0, participants, place, date, status);
        return _earlier.Complete(sighting, trigger, clause, sentence);
    }

    private (EventTrigger Trigger, List<EventName> Participants, EventName? Place) WhoAndWhere(EventTrigger trigger, int clause, int end, EventStatus? status, DateMention? date)
    {
        (List<EventName> participants, EventName? place) =
            trigger.IsVerb ? _participation.Acted(trigger, _clauses, clause, end) : _participation.Named(trigger, end);
        if (trigger.IsOwned && participants.Count < 2)
        {
            List<EventName> owners = _cast.OwnerBefore(_clauses, clause, trigger.FirstToken);
            if (owners.Count == 0 && _earlier.LastVisitor is { } visitor)
                owners = [visitor];
            participants = [.. owners, .. participants.Where(name => !owners.Contains(name))];
        }

        bool isStateAct = trigger.Kind is EventKind.Exercise or EventKind.Launch or EventKind.Test;
        if (trigger.Form == TriggerForm.Noun && status is not null && !IsSaid(trigger, _clauses[clause]) && !IsTold(trigger, participants, place, isStateAct ? null : date))
        {
            trigger = trigger with { Form = TriggerForm.Active };
            (participants, place) = _participation.Acted(trigger, _clauses, clause, end);
        }

        return (trigger, participants, place);
    }

    /// <summary>What a description behind the clause and the verb behind that tell of the event: <c>…, yang dijadwalkan Juli, dibatalkan</c>.</summary>
    private (EventStatus? Status, DateMention? Date, Clause? Description) Beyond(int clause, EventStatus? status, DateMention? date)
    {
        if (clause + 1 >= _clauses.Count || _clauses[clause + 1] is var description && !IsDescription(description))
            return (status, date, null);
        Clause? predicate = clause + 2 < _clauses.Count && _clauses[clause + 2].Mark < 0 ? _clauses[clause + 2] : null;
        if (_triggers.Exists(trigger => trigger.FirstToken >= description.First && trigger.FirstToken < (predicate ?? description).End))
            return (status, date, null);
        EventStatus? beyond = _status.ReadBeyond(description, predicate);
        return (status ?? beyond, beyond is null ? date : date ?? _dates.FirstIn(description), beyond is null ? null : description);
    }

    /// <summary>True for a relative clause, or one that begins with what was planned: <c>due to begin on July 2</c>.</summary>
    private bool IsDescription(Clause clause)
    {
        if (clause.Mark >= 0 && _text.Tokens[clause.Mark].Is(WordClass.Relative))
            return true;
        bool describes = clause.Mark < 0 || (_text.Language.HeadLast && _text.Tokens[clause.Mark].Is(WordClass.Complementizer));
        return describes && _status.ReadOpening(clause) == EventStatus.Planned;
    }

    /// <summary>True for a noun that begins what somebody says: the speaker does not take part.</summary>
    private bool IsSaid(EventTrigger trigger, Clause clause) =>
        clause.Mark >= 0 && trigger.FirstToken == clause.First && !_text.Tokens[clause.Mark].Is(WordClass.EventStatus) &&
        _text.Tokens[clause.Mark].Is(WordClass.SpeechVerb | WordClass.Complementizer);

    /// <summary>True if enough is told to know the event again.</summary>
    private static bool IsTold(EventTrigger trigger, List<EventName> participants, EventName? place, DateMention? date) => trigger.Kind switch
    {
        EventKind.Visit => participants.Count > 0 && (place is not null || (trigger.IsVerb && date is not null)),
        EventKind.Meeting or EventKind.Call when trigger is { IsVerb: true, IsSupported: false } =>
            participants.Count > 1 && participants.Exists(name => name.Kind == NameKind.Person),
        EventKind.Agreement when trigger.IsVerb && place is not null && date is not null => true,
        EventKind.Meeting or EventKind.Call or EventKind.Agreement => participants.Count > 1,
        EventKind.Vote when trigger.IsVerb && participants.Exists(static name => name.Kind == NameKind.Person) => false,
        EventKind.Vote => date is not null && date.Value.FirstToken >= trigger.EndToken &&
            (place is not null || (participants.Count > 0 && participants.TrueForAll(name => name.Kind == NameKind.Place || (trigger.IsVerb && name.Kind == NameKind.Organization)))),
        EventKind.Exercise or EventKind.Launch or EventKind.Test => participants.Count > (trigger.IsVerb || date is not null ? 0 : 1),
        _ => participants.Count > 0 && (date is not null || place is not null),
    };
}
