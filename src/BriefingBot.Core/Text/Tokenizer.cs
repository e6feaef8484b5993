using System.Globalization;
using BriefingBot.Core.Languages;

namespace BriefingBot.Core.Text;

/// <summary>Cuts text into words, numbers and marks, in one pass without backtracking.</summary>
public static class Tokenizer
{
    /// <summary>The longest part behind a full stop inside an abbreviation: <c>S.Sos</c>, <c>M.Hum</c>.</summary>
    private const int LongestPart = 4;

    /// <summary>Neither half of two words that lost the space between them is shorter: names with a capital inside (<c>LinkedIn</c>) often are.</summary>
    private const int ShortestHalf = 4;

    /// <summary>Words that begin sentences and stand in no name.</summary>
    private static readonly WordClass Beginnings =
        WordClass.According | WordClass.ClauseBreak | WordClass.ClauseMark | WordClass.Stopword | WordClass.Setting | WordClass.SpeechClitic;

    /// <summary>Appends the tokens of a span of a text without markup.</summary>
    public static void Tokenize(string text, TextSpan span, Lexicon lexicon, List<Token> tokens) => Tokenize(text, text, span, lexicon, tokens);

    /// <summary>Appends the tokens of a span of an article's reading.</summary>
    /// <param name="source">The article's exact text: what is blank in the reading but not here is markup.</param>
    /// <param name="text">The article's reading.</param>
    public static void Tokenize(string source, string text, TextSpan span, Lexicon lexicon, List<Token> tokens)
    {
        int position = span.Start;
        int previous = -1;
        while (position < span.End)
        {
            char c = text[position];
            if (char.IsWhiteSpace(c) || IsInvisible(c))
            {
                position++;
                continue;
            }

            (int end, TokenKind kind) = Next(text, position, span.End);
            Lexeme? lexeme = kind is TokenKind.Word or TokenKind.Symbol ? lexicon.Find(text.AsSpan(position, end - position)) : null;
            if (kind == TokenKind.Word && lexeme is null && GluedAt(text, position, end, lexicon) is { } seam)
                (end, lexeme) = (seam, lexicon.Find(text.AsSpan(position, seam - position)));
            tokens.Add(new Token(position, end - position, kind, lexeme, previous >= 0 && IsAttached(source, previous, position)));
            position = previous = end;
        }
    }

    /// <summary>Where a word with a capital begins that lost the space before it: <c>RendahMenurut</c>. Null where a capital inside is but part of a name.</summary>
    private static int? GluedAt(string text, int start, int end, Lexicon lexicon)
    {
        for (int i = start + ShortestHalf; i + ShortestHalf <= end; i++)
        {
            if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
                return lexicon.Find(text.AsSpan(i, end - i))?.Is(Beginnings) == true ? i : null;
        }

        return null;
    }

    private static bool IsAttached(string source, int end, int start) =>
        end == start || (!char.IsWhiteSpace(source[end]) && !char.IsWhiteSpace(source[start - 1]));

    private static (int End, TokenKind Kind) Next(string text, int start, int limit)
    {
        char c = text[start];
        if (char.IsAsciiDigit(c))
            return NumberFrom(text, start, limit);
        if (IsLetter(c))
            return (WordEnd(text, start, limit), TokenKind.Word);
        if (QuoteMarks.IsSingle(c) && IsPossessive(text, start, limit))
            return (start + 2, TokenKind.Word);
        if (QuoteMarks.IsMark(c))
            return (start + 1, TokenKind.Quote);
        if (c == '.')
        {
            int end = start + 1;
            while (end < limit && text[end] == '.')
                end++;
            return (end, TokenKind.Punctuation);
        }

        if (char.IsSurrogate(c) && start + 1 < limit && char.IsSurrogatePair(c, text[start + 1]))
            return (start + 2, TokenKind.Symbol);
        return (start + 1, c == '%' || char.IsSymbol(c) ? TokenKind.Symbol : TokenKind.Punctuation);
    }

    /// <summary>Digits with inner points and commas; digits with capitals right behind them are names (<c>5G</c>).</summary>
    private static (int End, TokenKind Kind) NumberFrom(string text, int start, int limit)
    {
        int end = start + 1;
        while (end < limit)
        {
            if (char.IsAsciiDigit(text[end]) ||
                (text[end] is '.' or ',' && end + 1 < limit && char.IsAsciiDigit(text[end + 1])))
            {
                end++;
                continue;
            }

            break;
        }

        if (end < limit && char.IsAsciiLetterUpper(text[end]) && (end + 1 == limit || !char.IsAsciiLetterLower(text[end + 1])))
            return (WordEnd(text, end, limit), TokenKind.Word);
        return (end, TokenKind.Number);
    }

    private static int WordEnd(string text, int start, int limit)
    {
        int end = start;
        while (end < limit)
        {
            char c = text[end];
            if (IsLetter(c) || char.IsAsciiDigit(c))
            {
                // A currency written onto its amount (Rp80) is two tokens: letters of both cases, then digits to the end.
                if (char.IsAsciiDigit(c) && end > start && char.IsAsciiLetterLower(text[end - 1]) && end - start <= 3)
                    return end;
                end++;
            }
            else if (end + 1 < limit && IsJoint(text, start, end, limit))
            {
                end++;
            }
            else if (c == '.' && IsDottedAbbreviation(text, start, end))
            {
                end++;
                break;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A hyphen, apostrophe or full stop with word characters on both sides that belongs to the word.</summary>
    private static bool IsJoint(string text, int start, int at, int limit)
    {
        char next = text[at + 1];
        switch (text[at])
        {
            case '-' or '‐' or '‑':
                return IsLetter(next) || char.IsAsciiDigit(next);
            case '\'' or '’' or '‘':
                return IsLetter(next) && !IsPossessive(text, at, limit);
            case '.':
                return char.IsUpper(next) && IsAbbreviationPart(text, start, at) && PartLength(text, at + 1, limit) <= LongestPart;
            default:
                return false;
        }
    }

    /// <summary>U.S., D.C., S.Pd, Ph.D: short parts with a capital each.</summary>
    private static bool IsAbbreviationPart(string text, int start, int at)
    {
        int part = at;
        while (part > start && text[part - 1] != '.')
            part--;
        return at - part is 1 or 2 && char.IsUpper(text[part]);
    }

    private static int PartLength(string text, int start, int limit)
    {
        int end = start;
        while (end < limit && end <= start + LongestPart && IsLetter(text[end]))
            end++;
        return end - start;
    }

    private static bool IsDottedAbbreviation(string text, int start, int at) =>
        at - start >= 3 && text[at - 2] == '.' && char.IsUpper(text[at - 1]);

    /// <summary>English <c>'s</c> at the end of a word is a token of its own.</summary>
    private static bool IsPossessive(string text, int at, int limit) =>
        at + 1 < limit && text[at + 1] == 's' && text[at] is '\'' or '’' && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]))
        && at > 0 && char.IsLetterOrDigit(text[at - 1]);

    private static bool IsLetter(char c) =>
        char.IsLetter(c) || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsInvisible(char c) => c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
