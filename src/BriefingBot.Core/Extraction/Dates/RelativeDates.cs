using System.Globalization;
using BriefingBot.Core.Extraction.Numbers;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>Reads dates that are told from the day of publication: phrases of the list, shifted names, and counts of units of time.</summary>
/// <param name="loose">As in <see cref="DateGrammar"/>.</param>
internal readonly struct RelativeDates(string text, Token[] tokens, char decimalSign, bool loose)
{
    private static readonly DateExpression.Unresolvable Unresolvable = new();

    private readonly CalendarWords _words = new(text, tokens, loose);

    /// <summary><c>kemarin</c>, <c>pekan lalu</c>: whole phrases from the list.</summary>
    public DateExpression? Listed(int start, int end, out int next)
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
    public DateExpression? Shifted(int start, int end, out int next)
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

    /// <summary><c>sembilan bulan yang lalu</c>, <c>two days ago</c>, <c>dua bulan setelah</c>.</summary>
    public DateExpression? Counted(int start, int end, out int next)
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

    private NumberReader Numbers => new(text, tokens, decimalSign);
}
