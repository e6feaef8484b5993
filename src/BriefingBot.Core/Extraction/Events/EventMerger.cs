using System.Collections.Immutable;
using BriefingBot.Core.Extraction.Dates;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Events;

/// <summary>Joins the tellings of one event into one entry, told by the sentence that tells most.</summary>
internal sealed class EventMerger(ArticleText text)
{
    /// <summary>Tellings further back than this many events are not joined: the bound keeps hostile texts linear.</summary>
    private const int Memory = 100;
    private const int BackgroundDays = 400;
    private const int MostParticipants = 12;

    private readonly List<Entry> _entries = [];

    public void Add(EventSighting sighting)
    {
        for (int i = _entries.Count - 1; i >= 0 && i >= _entries.Count - Memory; i--)
        {
            if (!_entries[i].Takes(sighting))
                continue;
            _entries[i].Add(sighting);
            return;
        }

        if (!sighting.IsPassing)
            _entries.Add(new Entry(sighting, text));
    }

    public ImmutableArray<NewsEvent> ToEvents() => [.. _entries.Select(Build)];

    private NewsEvent Build(Entry entry)
    {
        EventSighting best = entry.Best;
        DateMention? date = entry.Date;
        EventDate? told = date is { } mention ? new EventDate(text.SpanOf(mention.FirstToken, mention.EndToken), mention.Period?.Iso) : null;
        EventStatus status = entry.Status ?? EventStatus.Held;
        return new NewsEvent(best.Kind, best.Span, [.. entry.Participants.Select(name => name.Name)], entry.Place?.Name, told, status, best.Paragraph);
    }

    /// <summary>What all tellings of one event say together.</summary>
    private sealed class Entry(EventSighting first, ArticleText text)
    {
        private readonly DateOnly? _today = text.Article.Published?.Day;

        public EventSighting Best { get; private set; } = first;

        public List<EventName> Participants { get; private set; } = [.. first.Participants];

        public EventName? Place { get; private set; } = first.Place;

        public DateMention? Date { get; private set; } = first.Date;

        public EventStatus? Status { get; private set; } = first.Status;

        /// <summary>True if a telling can mean this event: the same kind and actors, with places and dates that do not contradict.</summary>
        public bool Takes(EventSighting other)
        {
            if (other.Kind != Best.Kind)
                return false;
            int shared = other.Participants.Count(name => Participants.Exists(known => known.Key == name.Key));
            bool sameCast = shared > 0 && (shared == other.Participants.Count || shared == Participants.Count);
            bool sameDay = Date?.Period is { } mine && other.Date?.Period is { } theirs && mine == theirs;
            if (!sameCast && !(shared > 0 && sameDay))
                return false;

            if (Date is null != other.Date is null && IsBackground(Date ?? other.Date) && Status is not null && other.Status is not null)
                return false;
            if ((Status, other.Status) is (EventStatus.Held, EventStatus.Cancelled) or (EventStatus.Cancelled, EventStatus.Held))
                return false;
            if ((IsOver(Status, Date) && other.Status == EventStatus.Planned) || (IsOver(other.Status, other.Date) && Status == EventStatus.Planned))
                return false;
            bool samePlace = Place is not { } here || other.Place is not { } there || IsSame(here, there);
            if (_today is null && Date is { } one && other.Date is { } another && one.Period is null != another.Period is null)
                return false;
            bool isFollowed = (Status, other.Status) is (EventStatus.Held, EventStatus.Planned) or (EventStatus.Planned, EventStatus.Held);
            if (isFollowed && Date is { } told && other.Date is { } retold && told.Period is null && retold.Period is null && WordsOf(told) != WordsOf(retold))
                return false;
            bool bothDated = Date?.Period is not null && other.Date?.Period is not null;
            if (bothDated && !Overlap(Date!.Value.Period!.Value, other.Date!.Value.Period!.Value))
                return false;
            return samePlace || (bothDated && other.Kind != EventKind.Visit) || (bothDated && IsDistant(other));
        }

        public void Add(EventSighting other)
        {
            if (other.Weight > Best.Weight)
                Best = other;
            foreach (EventName name in other.Participants)
            {
                if (Participants.Count < MostParticipants && !Participants.Exists(known => known.Key == name.Key))
                    Participants.Add(name);
            }

            Place ??= other.Place;
            if (Date is null || (other.Date?.Period is { } period && (Date.Value.Period is not { } known || LengthOf(period) < LengthOf(known))))
                Date = other.Date;
            Status = Stronger(Status, other.Status);
        }

        /// <summary>True also for a part of a country that bears its name: <c>Timur Jauh Rusia</c>.</summary>
        private static bool IsSame(EventName a, EventName b) =>
            a.Key == b.Key || a.Name.EndsWith($" {b.Name}", StringComparison.Ordinal) || b.Name.EndsWith($" {a.Name}", StringComparison.Ordinal);

        /// <summary>Two places on dates of a month or longer may be a country and a town in it.</summary>
        private bool IsDistant(EventSighting other) => LengthOf(Date!.Value.Period!.Value) > 27 || LengthOf(other.Date!.Value.Period!.Value) > 27;

        /// <summary>What was held before the article appeared is not what it says to come.</summary>
        private bool IsOver(EventStatus? status, DateMention? date) =>
            status == EventStatus.Held && _today is { } day && date?.Period is { } period && period.To < day;

        /// <summary>Events long past are told beside newer ones of the same kind and cast; an undated act is not one of them.</summary>
        private bool IsBackground(DateMention? date) =>
            date?.Period is { } period && (_today is not { } day || period.To.DayNumber < day.DayNumber - BackgroundDays);

        private static bool Overlap(CalendarPeriod a, CalendarPeriod b) => a.From <= b.To && b.From <= a.To;

        private static int LengthOf(CalendarPeriod period) => period.To.DayNumber - period.From.DayNumber;

        private string WordsOf(DateMention date) => text.Words(date.FirstToken, date.EndToken);

        /// <summary>What is cancelled stays so; what one telling vouches for has been held.</summary>
        private static EventStatus? Stronger(EventStatus? a, EventStatus? b)
        {
            EventStatus?[] order = [EventStatus.Cancelled, EventStatus.Held, EventStatus.Planned, EventStatus.Claimed];
            return order.FirstOrDefault(status => status == a || status == b);
        }
    }
}
