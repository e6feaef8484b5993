using BriefingBot.Core.Extraction;
using BriefingBot.Core.Library;

namespace BriefingBot.Core.Digests;

/// <summary>Events ahead, and events that were ahead and no longer are.</summary>
internal static class EventSection
{
    private const int DaysAhead = 7;

    /// <summary>
    /// What is planned for the next days, the nearest first: announced since the last edition, or too far ahead for the editions
    /// before.
    /// </summary>
    public static IEnumerable<Finding> FindAhead(DigestScope scope)
    {
        DateOnly horizon = scope.Today.AddDays(DaysAhead);
        DateOnly before = DateOnly.FromDateTime(ZoneClock.Local(scope.Window.Since, scope.Zone)).AddDays(DaysAhead);
        return
            from happening in scope.News.Ahead(scope.Today, horizon)
            let tellings = happening.Where(telling => scope.Allows(telling.Told.Story) && scope.News.ArrivalOf(telling.Told) is not null).ToArray()
            where tellings.Length > 0 && !tellings.Any(telling => scope.IsTold(News.KeyOf(telling.Told)))
            let best = Happening.BestOf(tellings)
            where best.From > before || tellings.All(telling => scope.News.ArrivalOf(telling.Told) > scope.Window.Since)
            where DigestScope.IsShort(best.Told.Fact.Span)
            orderby best.From, best.Told.Story.Number
            select ToFinding(best, tellings, EditionRule.EventAhead, scope.Texts.Day(best.From!.Value));
    }

    /// <summary>What was planned by all that was known, and is now told as held or called off.</summary>
    public static IEnumerable<Finding> FindChanged(DigestScope scope)
    {
        foreach (Happening happening in scope.News.HappeningsSince(scope.Window.Since))
        {
            Telling[] fresh = [.. happening.Tellings.Where(telling => IsFresh(telling, scope) && scope.Allows(telling.Told.Story) &&
                telling.Told.Fact.Status is EventStatus.Held or EventStatus.Cancelled && !scope.IsTold(News.KeyOf(telling.Told)))];
            Telling[] earlier = [.. happening.Tellings.Where(telling => scope.News.ArrivalOf(telling.Told) <= scope.Window.Since)];
            if (fresh.Length == 0 || earlier.Length == 0 || earlier.Any(static telling => telling.Told.Fact.Status != EventStatus.Planned))
                continue;

            Telling best = Happening.BestOf(fresh);
            if (!DigestScope.IsShort(best.Told.Fact.Span))
                continue;
            string change = scope.Texts.Digests.Change(
                scope.Texts.Status(best.Kind, EventStatus.Planned), scope.Texts.Status(best.Kind, best.Told.Fact.Status));
            yield return ToFinding(best, [.. fresh, .. earlier], EditionRule.ChangedEvent, change);
        }
    }

    private static bool IsFresh(Telling telling, DigestScope scope) => scope.News.ArrivalOf(telling.Told) > scope.Window.Since;

    private static Finding ToFinding(Telling best, Telling[] tellings, EditionRule rule, string detail) =>
        new(News.KeyOf(best.Told), rule, detail, best.Told.Story, best.Told.Fact.Span,
            items => items.Event(best.Told, tellings.Where(telling => telling != best).Select(static telling => telling.Told)));
}
