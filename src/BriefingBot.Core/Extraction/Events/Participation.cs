using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Finds who takes part in an event and where, from the form of the words that tell it.</summary>
internal readonly struct Participation(ArticleText text, Cast cast)
{
    /// <summary>Somebody acts: the subject takes part, and those whom the verb links.</summary>
    public (List<EventName> Participants, EventName? Place) Acted(EventTrigger trigger, List<Clause> clauses, int clause, int end)
    {
        bool isStateAct = trigger.Kind is not (EventKind.Visit or EventKind.Meeting or EventKind.Call) ||
            trigger is { Kind: EventKind.Meeting, IsSupported: true };
        List<EventName> participants = trigger.Form == TriggerForm.Passive ? [] : cast.Subject(clauses, clause, trigger.FirstToken, isStateAct);
        EventName? place = cast.Place(LinkStart(trigger), end);
        if (place is null)
            place = cast.OpeningPlace(clause > 0 ? clauses[0] : clauses[0] with { End = Math.Max(clauses[0].First, trigger.FirstToken) });
        if (trigger.Kind == EventKind.Visit)
            return (participants, cast.PlaceAsObject(trigger.EndToken, end) ?? place);
        if (trigger.IsHosting && !cast.IsPersonAt(trigger.EndToken, end))
            return ([], place);

        // "Satelit Jepang diluncurkan": whose it is stands before the verb.
        bool isDescription = clauses[clause].Mark >= 0 && text.Tokens[clauses[clause].Mark].Is(WordClass.Relative);
        if (trigger.Form == TriggerForm.Passive && !isDescription && trigger.Kind is EventKind.Launch or EventKind.Test or EventKind.Exercise &&
            cast.Partners(LinkStart(trigger), end, linkedOnly: false).Count == 0)
        {
            return (cast.Subject(clauses, clause, trigger.FirstToken, isStateAct), place);
        }

        bool takesObject = trigger.Form == TriggerForm.Passive || trigger is { Kind: EventKind.Meeting or EventKind.Call, IsSupported: false };
        foreach (EventName partner in cast.Partners(LinkStart(trigger), end, linkedOnly: !takesObject))
        {
            if (!participants.Contains(partner))
                participants.Add(partner);
        }

        return (participants, place);
    }

    /// <summary>A noun names it: those behind it take part.</summary>
    public (List<EventName> Participants, EventName? Place) Named(EventTrigger trigger, int end)
    {
        EventName? place = cast.Place(trigger.EndToken, end);
        if (trigger.Kind == EventKind.Visit)
            return (cast.Owner(trigger.EndToken, end) is { } owner ? [owner] : [], place);
        if (trigger.Kind == EventKind.Vote)
            return ([], place ?? cast.PlaceAsObject(trigger.EndToken, end));

        List<EventName> participants = cast.Partners(trigger.EndToken, end, linkedOnly: true);
        if (trigger.Kind == EventKind.Meeting && cast.Owner(trigger.EndToken, end) is { } host && !participants.Contains(host))
            participants.Insert(0, host);
        bool isStateAct = trigger.Kind is EventKind.Exercise or EventKind.Launch or EventKind.Test;
        return (isStateAct && participants.Count == 0 ? cast.StatesBehind(trigger.EndToken, end) : participants, place);
    }

    /// <summary>A verb such as <c>tiba di</c> holds the word that links its place to it.</summary>
    private int LinkStart(EventTrigger trigger) =>
        text.Tokens[trigger.EndToken - 1].Is(WordClass.EventLink) ? trigger.EndToken - 1 : trigger.EndToken;
}
