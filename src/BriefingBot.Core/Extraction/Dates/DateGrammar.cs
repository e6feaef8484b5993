using System.Globalization;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>Reads the words of a date. Which words those are stands in the language's lists.</summary>
/// <param name="loose">True for what a user types: case does not matter, and a month or a year may stand alone.</param>
internal readonly struct DateGrammar(string text, Token[] tokens, char decimalSign, bool loose)
{
    private static readonly DateExpression.Unresolvable Unresolvable = new();

    private readonly NumericDate _numeric = new(text, tokens);
    private readonly CalendarWords _words = new(text, tokens, loose);
    private readonly RelativeDates _relative = new(text, tokens, decimalSign, loose);

    /// <summary>The date that begins at a token and ends before <paramref name="end"/>, or null.</summary>
    /// <param name="next">The token behind it.</param>
    public DateExpression? Read(int start, int end, out int next)
    {
        Token first = tokens[start];
        next = start;
        if (first.Kind == TokenKind.Number)
        {
            return _numeric.Read(start, end, loose, out next) ?? DayThenMonth(start, end, out next) ?? _relative.Counted(start, end, out next) ??
                Year(start, out next);
        }

        if (first.Lexeme is null)
            return null;
        return _relative.Listed(start, end, out next) ?? _relative.Shifted(start, end, out next) ?? WeekdayFrom(start, end, out next) ?? MonthFrom(start, end, out next)
            ?? _relative.Counted(start, end, out next);
    }

    /// <summary>A weekday with its part of the day and, directly behind it or in brackets, its date.</summary>
    private DateExpression? WeekdayFrom(int start, int end, out int next)
    {
        int at = start;
        while (at < end && Lexicon.Match(tokens, at, end, WordClass.DayPart, out int before) is not null)
            at += before;
        next = start;
        if (at >= end || !tokens[at].Is(WordClass.Weekday) || !_words.IsNameOfDay(at))
            return null;

        int day = _words.NumberOf(at, WordClass.Weekday);
        next = at + 1;
        if (next < end && Lexicon.Match(tokens, next, end, WordClass.DayPart, out int behind) is not null)
            next += behind;
        if (DateBehind(next, end, out int dated) is { } date)
        {
            next = dated;
            return date;
        }

        if (next < end && Lexicon.Match(tokens, next, end, WordClass.RelativeDate, out int length) is { } phrase &&
            phrase.ValueIn(WordClass.RelativeDate)!.StartsWith("week ", StringComparison.Ordinal))
        {
            next += length;
            return new DateExpression.Weekday(day, null, int.Parse(phrase.ValueIn(WordClass.RelativeDate).AsSpan(5), CultureInfo.InvariantCulture));
        }

        int? shift = next < end && _words.ShiftAt(next, end, out int shiftLength) is { } found ? Take(ref next, shiftLength, found) : null;
        return new DateExpression.Weekday(day, shift, null);
    }

    /// <summary>The explicit date behind a weekday, in brackets, behind a comma or bare.</summary>
    private DateExpression? DateBehind(int start, int end, out int next)
    {
        next = start;
        if (start + 1 >= end)
            return null;

        char mark = text[tokens[start].Start];
        int at = mark is '(' or ',' ? start + 1 : start;
        DateExpression? date = tokens[at].Kind == TokenKind.Number
            ? _numeric.Read(at, end, bare: true, out next) ?? DayThenMonth(at, end, out next)
            : MonthFrom(at, end, out next, dayNeeded: true);
        if (date is not null && mark == '(')
        {
            if (next >= end || text[tokens[next].Start] != ')')
                return null;
            next++;
        }

        return date;
    }

    /// <summary><c>18 Juni 2024</c>, <c>18-20 Juni</c>, <c>18th of June</c>.</summary>
    private DateExpression? DayThenMonth(int start, int end, out int next)
    {
        next = start;
        if (_words.DaysAt(start, end, out int at) is not var (from, to))
            return null;
        if (at < end && tokens[at].Is(WordClass.DateLead) && at + 1 < end && tokens[at + 1].Is(WordClass.Month))
            at++;
        if (at >= end || !tokens[at].Is(WordClass.Month) || !_words.IsWritten(at))
            return null;

        int month = _words.NumberOf(at, WordClass.Month);
        next = _words.SkipAbbreviationPoint(at, end);
        return WithYear(month, from, to, ref next, end);
    }

    /// <summary><c>June 18, 2024</c>, <c>Juni 2024</c>, <c>bulan September</c>, <c>Maret lalu</c>.</summary>
    private DateExpression? MonthFrom(int start, int end, out int next, bool dayNeeded = false)
    {
        next = start;
        if (!tokens[start].Is(WordClass.Month) || !_words.IsWritten(start))
            return null;

        int month = _words.NumberOf(start, WordClass.Month);
        int behind = _words.SkipAbbreviationPoint(start, end);
        if (behind < end && _words.DaysAt(behind, end, out int afterDay) is var (from, to))
        {
            next = afterDay;
            return WithYear(month, from, to, ref next, end);
        }

        if (dayNeeded)
            return null;
        if (behind < end && NumericDate.YearOf(text, tokens[behind]) is { } year)
        {
            next = behind + 1;
            return new DateExpression.Fixed(CalendarPeriod.Month(year, month));
        }

        next = start + 1;
        if (next < end && Lexicon.Match(tokens, next, end, WordClass.RelativeDate, out int length)?.ValueIn(WordClass.RelativeDate) is { } value &&
            value.StartsWith("year ", StringComparison.Ordinal))
        {
            next += length;
            return new DateExpression.MonthOfYear(month, null, int.Parse(value.AsSpan(5), CultureInfo.InvariantCulture));
        }

        int? shift = next < end && _words.ShiftAt(next, end, out int shiftLength) is { } found ? Take(ref next, shiftLength, found) : null;
        return shift is not null || loose || _words.HasLead(start, isMonth: true) ? new DateExpression.MonthOfYear(month, shift, null) : null;
    }

    private DateExpression.Fixed? Year(int start, out int next)
    {
        next = start + 1;
        return NumericDate.YearOf(text, tokens[start]) is { } year && (loose || _words.HasLead(start, isMonth: false)) ? new DateExpression.Fixed(CalendarPeriod.Year(year)) : null;
    }

    private DateExpression WithYear(int month, int from, int to, ref int next, int end)
    {
        int at = next < end && text[tokens[next].Start] == ',' ? next + 1 : next;
        if (at < end && NumericDate.YearOf(text, tokens[at]) is { } year)
        {
            next = at + 1;
            return to <= DateTime.DaysInMonth(year, month)
                ? new DateExpression.Fixed(CalendarPeriod.Days(new DateOnly(year, month, from), new DateOnly(year, month, to)))
                : Unresolvable;
        }

        return to <= DateTime.DaysInMonth(2000, month) ? new DateExpression.DayOfMonth(month, from, to) : Unresolvable;
    }

    private static int Take(ref int next, int length, int shift)
    {
        next += length;
        return shift;
    }
}
