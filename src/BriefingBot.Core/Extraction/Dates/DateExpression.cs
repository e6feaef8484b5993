namespace BriefingBot.Core.Extraction.Dates;

/// <summary>What the words of a date say, before it is known on which day they were written.</summary>
internal abstract record DateExpression
{
    /// <summary>Weeks further back or ahead than this are no news; the bound keeps arithmetic inside the calendar.</summary>
    private const int FarthestYear = 1_000;

    /// <summary>The period meant; null where it cannot be told, always so without <paramref name="today"/> for dates told from it.</summary>
    public abstract CalendarPeriod? Resolve(DateOnly? today, Tense tense);

    private static bool IsNearCalendarEdge(DateOnly day) => day.Year is < FarthestYear + 10 or > 9_999 - FarthestYear - 10;

    /// <summary>A period named in full.</summary>
    public sealed record Fixed(CalendarPeriod Period) : DateExpression
    {
        public override CalendarPeriod? Resolve(DateOnly? today, Tense tense) => Period;
    }

    /// <summary>Words of a date that name no day: an impossible date, a season, <c>two months after</c>.</summary>
    public sealed record Unresolvable : DateExpression
    {
        public override CalendarPeriod? Resolve(DateOnly? today, Tense tense) => null;
    }

    /// <summary>A day, or a run of days, of a month without its year: the nearest one on the side that the tense tells.</summary>
    public sealed record DayOfMonth(int Month, int FirstDay, int LastDay) : DateExpression
    {
        /// <summary>News in the past tense that lies this far back is rather news of days to come.</summary>
        private const int FarBack = 300;

        public override CalendarPeriod? Resolve(DateOnly? today, Tense tense)
        {
            if (today is not { } day || IsNearCalendarEdge(day))
                return null;

            CalendarPeriod? before = null, after = null;
            for (int year = day.Year - 4; year <= day.Year + 4; year++)
            {
                if (LastDay > DateTime.DaysInMonth(year, Month))
                    continue;
                CalendarPeriod period = CalendarPeriod.Days(new DateOnly(year, Month, FirstDay), new DateOnly(year, Month, LastDay));
                if (period.From <= day)
                    before = period;
                if (period.To >= day)
                    after ??= period;
            }

            if (before is null || after is null)
                return before ?? after;
            bool ahead = tense == Tense.Future || day.DayNumber - before.Value.From.DayNumber > FarBack;
            return ahead ? after : before;
        }
    }

    /// <summary>A month without its year.</summary>
    /// <param name="Shift">-1 for the last one, 1 for the next, 0 for this year's; null where only the tense tells.</param>
    /// <param name="Years">The year it lies in, counted from this one; null where none is named.</param>
    public sealed record MonthOfYear(int Month, int? Shift, int? Years) : DateExpression
    {
        public override CalendarPeriod? Resolve(DateOnly? today, Tense tense)
        {
            if (today is not { } day || IsNearCalendarEdge(day))
                return null;

            int year = Shift switch
            {
                _ when Years is { } years => day.Year + years,
                0 => day.Year,
                < 0 => Month < day.Month ? day.Year : day.Year - 1,
                > 0 => Month > day.Month ? day.Year : day.Year + 1,
                null when tense == Tense.Future => Month >= day.Month ? day.Year : day.Year + 1,
                null => Month <= day.Month ? day.Year : day.Year - 1,
            };
            return CalendarPeriod.Month(year, Month);
        }
    }

    /// <summary>A day of the week.</summary>
    /// <param name="Shift">-1 for the last one before today, 1 for the next one behind it; null where only the tense tells.</param>
    /// <param name="Weeks">The week it lies in, counted from this one; null where none is named.</param>
    public sealed record Weekday(int Day, int? Shift, int? Weeks) : DateExpression
    {
        public override CalendarPeriod? Resolve(DateOnly? today, Tense tense)
        {
            if (today is not { } day || IsNearCalendarEdge(day))
                return null;

            DateOnly thisWeek = CalendarPeriod.MondayOf(day).AddDays(Day - 1);
            if ((Weeks ?? (Shift == 0 ? 0 : null)) is { } weeks)
                return CalendarPeriod.Day(thisWeek.AddDays(7 * weeks));

            bool ahead = Shift > 0 || (Shift is null && tense == Tense.Future);
            bool sameDayCounts = Shift is null;
            if (ahead)
                return CalendarPeriod.Day(thisWeek < day || (thisWeek == day && !sameDayCounts) ? thisWeek.AddDays(7) : thisWeek);
            return CalendarPeriod.Day(thisWeek > day || (thisWeek == day && !sameDayCounts) ? thisWeek.AddDays(-7) : thisWeek);
        }
    }

    /// <summary>A number of days, weeks, months or years before or behind today.</summary>
    public sealed record Relative(string Unit, int Count) : DateExpression
    {
        public override CalendarPeriod? Resolve(DateOnly? today, Tense tense)
        {
            if (today is not { } day || IsNearCalendarEdge(day) || Math.Abs(Count) > FarthestYear)
                return null;

            DateOnly month = new DateOnly(day.Year, day.Month, 1).AddMonths(Count);
            return Unit switch
            {
                "hour" when Math.Abs(Count) < 6 => CalendarPeriod.Day(day),
                "day" => CalendarPeriod.Day(day.AddDays(Count)),
                "week" => CalendarPeriod.Week(day.AddDays(7 * Count)),
                "weekend" => WeekendOf(CalendarPeriod.MondayOf(day).AddDays(7 * Count)),
                "month" => CalendarPeriod.Month(month.Year, month.Month),
                "year" => CalendarPeriod.Year(day.Year + Count),
                _ => null,
            };
        }

        private static CalendarPeriod WeekendOf(DateOnly monday) => CalendarPeriod.Days(monday.AddDays(5), monday.AddDays(6));
    }
}
