using System.Globalization;
using BriefingBot.Core.Extraction.Numbers;
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

    /// <summary>The date that begins at a token and ends before <paramref name="end"/>, or null.</summary>
    /// <param name="next">The token behind it.</param>
    public DateExpression? Read(int start, int end, out int next)
    {
        Token first = tokens[start];
        next = start;
        if (first.Kind == TokenKind.Number)
        {
            return _numeric.Read(start, end, loose, out next) ?? DayThenMonth(start, end, out next) ?? Counted(start, end, out next) ??
                Year(start, out next);
        }

        if (first.Lexeme is null)
            return null;
        return Listed(start, end, out next) ?? Shifted(start, end, out next) ?? WeekdayFrom(start, end, out next) ?? MonthFrom(start, end, out next)
            ?? Counted(start, end, out next);
    }

    /// <summary><c>kemarin</c>, <c>pekan lalu</c>: whole phrases from the list.</summary>
    private DateExpression? Listed(int start, int end, out int next)
    {
        Lexeme? phrase = Lexicon.Match(tokens, start, end, WordClass.RelativeDate, out int length);
        next = start + length;
        if (phrase is null || _words.IsNameInside(start))
            return null;

        string value = phrase.ValueIn(WordClass.RelativeDate)!;
        int space = value.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? Unresolvable : new DateExpression.Relative(value[..space], int.Parse(value.AsSpan(space + 1), CultureInfo.InvariantCulture));
    }

    /// <summary><c>last Tuesday</c>, <c>next September</c>, <c>the past two years</c>.</summary>
    private DateExpression? Shifted(int start, int end, out int next)
    {
        next = start;
        if (_words.ShiftAt(start, end, out int length) is not { } shift || start + length >= end)
            return null;

        int at = start + length;
        if (tokens[at].Is(WordClass.Weekday) && _words.IsNameOfDay(at))
        {
            next = at + 1;
            return new DateExpression.Weekday(_words.NumberOf(at, WordClass.Weekday), shift, null);
        }

        if (tokens[at].Is(WordClass.Month) && _words.IsWritten(at))
        {
            next = at + 1;
            return new DateExpression.MonthOfYear(_words.NumberOf(at, WordClass.Month), shift, null);
        }

        if (shift != 0 && Numbers.Read(at, end) is { } number && number.Next < end && tokens[number.Next].Is(WordClass.TimeUnit))
        {
            next = number.Next + 1;
            return Unresolvable;
        }

        return null;
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

    /// <summary><c>sembilan bulan yang lalu</c>, <c>two days ago</c>, <c>dua bulan setelah</c>.</summary>
    private DateExpression? Counted(int start, int end, out int next)
    {
        next = start;
        bool isLength = start > 0 && tokens[start - 1].Lexeme?.ValueIn(WordClass.Duration) == "lasting";
        if ((start > 0 && tokens[start - 1].Is(WordClass.Currency)) || Numbers.Read(start, end) is not var (count, _, at) || at >= end || !tokens[at].Is(WordClass.TimeUnit))
            return null;

        string unit = tokens[at].Lexeme!.ValueIn(WordClass.TimeUnit)!;
        if (at + 1 >= end || Lexicon.Match(tokens, at + 1, end, WordClass.TimeShift, out int length)?.ValueIn(WordClass.TimeShift) is not { } shift || shift == "0" || (isLength && shift == "anchor"))
            return null;

        next = at + 1 + length;
        return shift == "anchor" || count != decimal.Truncate(count) || count > 10_000
            ? Unresolvable
            : new DateExpression.Relative(unit, (int)count * int.Parse(shift, CultureInfo.InvariantCulture));
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

    private NumberReader Numbers => new(text, tokens, decimalSign);

    private static int Take(ref int next, int length, int shift)
    {
        next += length;
        return shift;
    }
}
