using BriefingBot.Core.Articles;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Ingestion.Layout;

/// <summary>
/// Place and outlet at the head of a first paragraph, told by their shape: <c>PLACE, OUTLET — </c>, <c>Outlet.com, Place - </c>,
/// <c>PLACE (Outlet) – </c>, <c>Outlet.com - Place - </c>, <c>OUTLET.COM, </c>, <c>ABC, Place: </c>, <c>PLACE — </c>. Where the
/// shape does not tell which of two names is the outlet, none is.
/// </summary>
/// <param name="Length">From the paragraph's start to its first real word.</param>
/// <param name="Published">A full date in the line, as press releases have it.</param>
internal readonly record struct Dateline(int Length, string? Outlet, PublicationTime? Published)
{
    private const int Longest = 100;

    /// <summary>Null where the paragraph begins with none.</summary>
    public static Dateline? Read(string reading, TextSpan paragraph)
    {
        ReadOnlySpan<char> text = reading.AsSpan(paragraph.Start, Math.Min(paragraph.Length, Longest));
        if (Separator.Find(text, 0) is { } separator && GoesOn(text, separator, paragraph.Length)
            && DatelineNames.Read(text[..separator.Start], separator) is { } names
            && (names.Outlet is not null || !names.IsWeak || IsOnlyDash(reading, paragraph, separator)))
        {
            int length = names.HasPlace ? separator.End : AfterPlace(text, separator.End);
            return new Dateline(length, names.Outlet, names.Published);
        }

        int comma = text.IndexOf(", ");
        if (comma > 0 && DatelineNames.IsDomain(text[..comma]) && comma + 2 < text.Length && IsBeginning(text[comma + 2]))
            return new Dateline(comma + 2, text[..comma].ToString(), null);
        return null;
    }

    /// <summary>Skips a place behind the outlet: <c>Outlet.com - Place - </c>, <c>OUTLET.COM - PLACE. </c></summary>
    private static int AfterPlace(ReadOnlySpan<char> text, int start)
    {
        if (Separator.Find(text, start) is { } separator && separator.End < text.Length && IsBeginning(text[separator.End])
            && DatelineNames.IsPlace(text[start..separator.Start]))
        {
            return separator.End;
        }

        int stop = text[start..].IndexOf(". ");
        if (stop > 0 && DatelineNames.IsCapitals(text.Slice(start, stop)) && start + stop + 2 < text.Length && IsBeginning(text[start + stop + 2]))
            return start + stop + 2;
        return start;
    }

    /// <summary>True if running text follows, or nothing does: some outlets set the dateline as a line of its own.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, Separator separator, int paragraphLength) =>
        separator.End < text.Length ? IsBeginning(text[separator.End]) : separator.End == paragraphLength;

    private static bool IsBeginning(char c) => char.IsUpper(c) || char.IsDigit(c) || QuoteMarks.IsMark(c) || c is '(' or '[';

    /// <summary>Two dashes in a sentence set off words between them; then the first one closes no dateline.</summary>
    private static bool IsOnlyDash(string reading, TextSpan paragraph, Separator separator)
    {
        ReadOnlySpan<char> rest = paragraph.Of(reading)[separator.End..];
        int stop = rest.IndexOf(". ");
        if (stop >= 0)
            rest = rest[..stop];
        return !rest.Contains(" - ", StringComparison.Ordinal) && rest.IndexOfAny('–', '—') < 0;
    }

    /// <summary>What stands between a dateline and the text, with the spaces around it.</summary>
    internal readonly record struct Separator(int Start, int End, bool IsColon)
    {
        /// <summary>The first one behind a position; null if the sentence ends before it.</summary>
        public static Separator? Find(ReadOnlySpan<char> text, int from)
        {
            for (int i = from; i < text.Length; i++)
            {
                char c = text[i];
                bool spaceBehind = i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]);
                if (QuoteMarks.IsDouble(c) || (c is '.' or '!' or '?' && spaceBehind && !IsInitial(text, i)))
                    return null;
                if (c is '—' or '–' or '|' || (c == '-' && (spaceBehind || text[i + 1] == '-')) || (c == ':' && spaceBehind))
                    return Around(text, i, c == ':');
            }

            return null;
        }

        private static Separator Around(ReadOnlySpan<char> text, int at, bool isColon)
        {
            int start = at, end = at + 1;
            while (start > 0 && char.IsWhiteSpace(text[start - 1]))
                start--;
            while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '-' or '–' or '—'))
                end++;
            return new Separator(start, end, isColon);
        }

        /// <summary>The full stop of <c>D.C.</c></summary>
        private static bool IsInitial(ReadOnlySpan<char> text, int at) =>
            at > 0 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetter(text[at - 2]));
    }
}
