using System.Globalization;
using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Dates;

/// <summary>Reads the single words of dates: names of days and months, numbers of days, words that shift a date.</summary>
/// <param name="loose">True for what a user types, where case does not matter.</param>
internal readonly struct CalendarWords(string text, Token[] tokens, bool loose)
{
    /// <summary>One or two days of a month: <c>18</c>, <c>18th</c>, <c>18-20</c>, <c>18 hingga 20</c>.</summary>
    public (int From, int To)? DaysAt(int start, int end, out int next)
    {
        next = start;
        if (NumericDate.DayOf(text, tokens[start]) is not { } from)
            return null;

        next = SkipOrdinalEnding(start, end);
        bool joined = next + 1 < end && (text[tokens[next].Start] is '-' or '–' || tokens[next].Is(WordClass.RangeMark));
        if (!joined || NumericDate.DayOf(text, tokens[next + 1]) is not { } to || to <= from)
            return (from, from);

        next = SkipOrdinalEnding(next + 1, end);
        return (from, to);
    }

    /// <summary>The point behind an abbreviated month, which ends no sentence if a number follows.</summary>
    public int SkipAbbreviationPoint(int month, int end) =>
        month + 2 < end && tokens[month].Length <= 4 && text[tokens[month + 1].Start] == '.' && tokens[month + 2].Kind == TokenKind.Number ? month + 2 : month + 1;

    /// <summary>-1, 0 or 1 where the words at a token shift a date; null for other words and for those that hang it on another event.</summary>
    public int? ShiftAt(int start, int end, out int length) =>
        Lexicon.Match(tokens, start, end, WordClass.TimeShift, out length)?.ValueIn(WordClass.TimeShift) is { } value &&
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int shift) ? shift : null;

    /// <summary>True behind a word that leads to a month or a year; some lead to months alone: <c>scheduled for April</c>, but <c>for 2000 people</c>.</summary>
    public bool HasLead(int token, bool isMonth) =>
        token > 0 && tokens[token - 1].Lexeme is { } lead && lead.Is(WordClass.DateLead) && (isMonth || lead.ValueIn(WordClass.DateLead) is null);

    /// <summary>Names of days and months carry a capital in running text; in what a user types they need not.</summary>
    public bool IsWritten(int token) => loose || char.IsUpper(text[tokens[token].Start]);

    /// <summary>True unless the word is the common noun of the same spelling: <c>minggu</c> is a week, <c>Minggu</c> a Sunday.</summary>
    public bool IsNameOfDay(int token) => tokens[token].Is(WordClass.Weekday) && IsWritten(token);

    /// <summary>True for the name of a day inside a sentence where its spelling also begins a relative date: <c>pada Minggu lalu</c>.</summary>
    public bool IsNameInside(int token) =>
        !loose && token > 0 && tokens[token - 1].Kind == TokenKind.Word && tokens[token].Is(WordClass.Weekday) && IsWritten(token);

    /// <summary>The number that a list gives for a day or a month.</summary>
    public int NumberOf(int token, WordClass list) => int.Parse(tokens[token].Lexeme!.ValueIn(list)!, CultureInfo.InvariantCulture);

    private int SkipOrdinalEnding(int day, int end) =>
        day + 1 < end && tokens[day + 1].Kind == TokenKind.Word && tokens[day + 1].Length == 2 && tokens[day + 1].Start == tokens[day].End ? day + 2 : day + 1;
}
