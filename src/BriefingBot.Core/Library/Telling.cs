using BriefingBot.Core.Extraction;
using BriefingBot.Core.Extraction.Dates;

namespace BriefingBot.Core.Library;

/// <summary>An event as one story tells it, prepared for comparison with other tellings.</summary>
public sealed class Telling
{
    private const int NearDays = 1;

    /// <summary>A vaguer date says too little of the time to look there.</summary>
    private const int MostMonths = 14;

    /// <summary>Months around a story in which what it tells without a date may be told elsewhere.</summary>
    private const int MonthsAround = 2;

    private readonly string[] _cast;

    /// <param name="keyOf">A key of each participant that is the same in all stories.</param>
    internal Telling(Told<NewsEvent> told, Func<string, string> keyOf)
    {
        Told = told;
        _cast = [.. told.Fact.Participants.Select(keyOf)];
        Place = told.Fact.Place is null ? null : NameKeys.Country(told.Fact.Place);
        if (IsoPeriod.TryParse(told.Fact.Date?.Iso, out DateOnly from, out DateOnly to))
            (From, To) = (from, to);
    }

    public Told<NewsEvent> Told { get; }

    /// <summary>A comparable key of each participant, the one who acts first.</summary>
    public IReadOnlyList<string> Cast => _cast;

    /// <summary>The place in comparable form, a capital as its country; null where none is told.</summary>
    public string? Place { get; }

    /// <summary>First day; null where no date is told or it cannot be resolved.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; }

    public EventKind Kind => Told.Fact.Kind;

    /// <summary>
    /// The months, counted from the year 0, in which another telling of the same event is dated or, undated, told; none where neither
    /// the telling nor its story is dated.
    /// </summary>
    internal IEnumerable<int> Months
    {
        get
        {
            if (From is { } from && To is { } to && MonthOf(to) - MonthOf(from) < MostMonths)
                return Enumerable.Range(MonthOf(from.AddDays(-NearDays)), MonthOf(to.AddDays(NearDays)) - MonthOf(from.AddDays(-NearDays)) + 1);
            return Told.Story.Day is { } day ? Enumerable.Range(MonthOf(day) - MonthsAround, (2 * MonthsAround) + 1) : [];
        }
    }

    /// <summary>How many take part in both.</summary>
    public int Shared(Telling other)
    {
        int shared = 0;
        for (int i = 0; i < _cast.Length; i++)
        {
            if (Array.IndexOf(_cast, _cast[i]) == i && Array.IndexOf(other._cast, _cast[i]) >= 0)
                shared++;
        }

        return shared;
    }

    /// <summary>True if the dates of both can be one; false too where they differ by more than a day. Unknown dates never rule out.</summary>
    public bool IsAtSameTime(Telling other, int days = NearDays) =>
        From is null || other.From is null || (From.Value.AddDays(-days) <= other.To && other.From.Value.AddDays(-days) <= To);

    /// <summary>
    /// True if this is surely the same event: of one kind, by the same people, at places and dates that agree, of which at least
    /// one must be told by both.
    /// </summary>
    public bool IsSameAs(Telling other)
    {
        if (Kind != other.Kind || !IsAtSameTime(other) || (Place is not null && other.Place is not null && Place != other.Place))
            return false;

        bool samePlace = Place is not null && Place == other.Place;
        bool sameDate = From is not null && other.From is not null && IsPrecise && other.IsPrecise;
        if (Kind == EventKind.Visit)
        {
            // Nobody travels to two places on one day, so the place may be untold where the date is not.
            return Cast.Count > 0 && other.Cast.Count > 0 && Cast[0] == other.Cast[0] && (sameDate || (samePlace && IsOneVisit(other)));
        }

        bool sameCast = Shared(other) >= 2;
        return sameCast && (sameDate || (samePlace && Told.Fact.Status == other.Told.Fact.Status) || IsOneAgreement(other));
    }

    /// <summary>Dated no more vaguely than a few days.</summary>
    private bool IsPrecise => From is { } from && To is { } to && to.DayNumber - from.DayNumber <= 3;

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>Undated tellings of a visit are one visit while it is ahead, or if both look back on it from days that are near.</summary>
    private bool IsOneVisit(Telling other) =>
        (From is null || other.From is null) && IsRecent && other.IsRecent;

    /// <summary>What is still to be signed by the same two is one paper.</summary>
    private bool IsOneAgreement(Telling other) =>
        Kind == EventKind.Agreement && Told.Fact.Status == EventStatus.Planned && other.Told.Fact.Status == EventStatus.Planned;

    /// <summary>News rather than background: no date that lies far before the story.</summary>
    private bool IsRecent => From is null || Told.Story.Day is not { } day || Math.Abs(day.DayNumber - From.Value.DayNumber) <= 31;
}
