using BriefingBot.Core.Languages;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>
/// Pairs quotation marks. Newsrooms misuse them (the same mark for both ends, none at the end, one at the head of every paragraph of a
/// long quotation), so the white space around a mark weighs more than its shape. Marks inside a quotation are left alone.
/// </summary>
internal sealed class QuotationFinder
{
    /// <summary>A mark that nothing closes within so many tokens of its paragraph opened no quotation.</summary>
    private const int LongestOpen = 400;

    private readonly ArticleText _text;
    private readonly List<Quotation> _found = [];

    private QuotationFinder(ArticleText text) => _text = text;

    /// <summary>All quotations in the order of the text; none reaches over the end of its section.</summary>
    public static List<Quotation> Find(ArticleText text)
    {
        var finder = new QuotationFinder(text);
        bool open = false;
        foreach (Section section in text.Sections)
            open = section.IsParagraph && finder.Read(section, open);
        return finder._found;
    }

    /// <returns>True if a quotation is still open at the end and the next paragraph may go on with it.</returns>
    private bool Read(Section section, bool continues)
    {
        int start = continues && IsContinued(section) ? section.FirstToken : -1;
        bool continued = start >= 0;
        char opener = '\0';
        int nested = 0;
        for (int i = section.FirstToken; i < section.EndToken; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Quote)
                continue;

            char mark = _text.Article.Reading[_text.Tokens[i].Start];
            if (start < 0)
            {
                if (CanOpen(i, section) && (QuoteMarks.IsDouble(mark) || HasCloser(i, section)))
                    (start, opener) = (i, mark);
            }
            else if (i == section.FirstToken && continued)
            {
                opener = mark;
            }
            else if (opener == mark && CanOpen(i, section) && !IsSentenceEnd(i - 1) && (mark is '“' or '«' || (QuoteMarks.IsDouble(mark) && ClosesTwice(i, section))))
            {
                nested++;
            }
            else if (nested > 0 && CanClose(i, section) && QuoteMarks.IsDouble(mark))
            {
                nested--;
            }
            else if (QuoteMarks.IsDouble(mark) == (opener == '\0' || QuoteMarks.IsDouble(opener)))
            {
                if (CanClose(i, section) || !CanOpen(i, section))
                {
                    _found.Add(new Quotation(start, i + 1, continued));
                    (start, continued) = (-1, false);
                }
                else if (IsSentenceEnd(i - 1))
                {
                    // The end was forgotten; a new quotation begins.
                    _found.Add(new Quotation(start, i, continued));
                    (start, opener, continued) = (i, mark, false);
                }
            }
        }

        if (start < 0)
            return false;
        int end = ForgottenEnd(start, section);
        if (end - start > LongestOpen)
            return false;
        _found.Add(new Quotation(start, end, continued));
        return end == section.EndToken;
    }

    /// <summary>The next two marks both close: the first of them an inner quotation, the second the outer one.</summary>
    private bool ClosesTwice(int inner, Section section)
    {
        int closed = 0;
        for (int i = inner + 1; i < section.EndToken && closed < 2; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Quote || !QuoteMarks.IsDouble(_text.Article.Reading[_text.Tokens[i].Start]))
                continue;
            if (!CanClose(i, section) || CanOpen(i, section))
                return false;
            closed++;
        }

        return closed == 2;
    }

    /// <summary>Where a quotation that is never closed ends: at "…, kata X", else with its paragraph.</summary>
    private int ForgottenEnd(int start, Section section)
    {
        for (int i = start + 2; i < section.EndToken; i++)
        {
            if (_text.Tokens[i].Is(WordClass.SpeechTail | WordClass.SpeechClitic) && _text.Is(i - 1, ','))
                return i;
        }

        return section.EndToken;
    }

    /// <summary>The next paragraph goes on if it opens with a mark again, or closes one that it did not open.</summary>
    private bool IsContinued(Section section)
    {
        for (int i = section.FirstToken; i < section.EndToken; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Quote && QuoteMarks.IsDouble(_text.Article.Reading[_text.Tokens[i].Start]))
                return i == section.FirstToken || (CanClose(i, section) && !CanOpen(i, section));
        }

        return false;
    }

    private bool CanOpen(int token, Section section)
    {
        string reading = _text.Article.Reading;
        Token mark = _text.Tokens[token];
        if (reading[mark.Start] is '»' or '›' || IsBeforeSpeechWord(token, section))
            return false;
        bool spaceAfter = reading[mark.Start] != '«' && (token + 1 >= section.EndToken || !_text.Tokens[token + 1].IsAttached);
        bool freeBefore = token == section.FirstToken || !mark.IsAttached ||
            reading[_text.Tokens[token - 1].Start] is '(' or '[' or '—' or '–' or '-' or ':' or ',' or '/' || _text.Tokens[token - 1].Kind == TokenKind.Quote;
        return freeBefore && !spaceAfter;
    }

    private bool CanClose(int token, Section section)
    {
        string reading = _text.Article.Reading;
        Token mark = _text.Tokens[token];
        if (IsBeforeSpeechWord(token, section))
            return true;
        if (reading[mark.Start] is '“' or '„' or '«' or '‹')
            return false;
        bool attached = token > section.FirstToken && mark.IsAttached;
        bool freeAfter = token + 1 >= section.EndToken || !_text.Tokens[token + 1].IsAttached || _text.Tokens[token + 1].Kind != TokenKind.Word;
        return attached ? freeAfter || !CanOpen(token, section) : !CanOpen(token, section);
    }

    /// <summary>A mark that slipped onto the speech word behind it closes: <c>…, "ujar X</c>.</summary>
    private bool IsBeforeSpeechWord(int token, Section section) =>
        token > section.FirstToken && token + 1 < section.EndToken && _text.Tokens[token + 1].IsAttached && !_text.IsCapitalized(token + 1)
        && _text.Tokens[token + 1].Is(WordClass.SpeechTail | WordClass.SpeechClitic) && IsSentenceEnd(token - 1);

    /// <summary>Single marks quote only in pairs; a lone one is an apostrophe.</summary>
    private bool HasCloser(int token, Section section)
    {
        int limit = Math.Min(section.EndToken, token + 400);
        for (int i = token + 1; i < limit; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Quote && QuoteMarks.IsSingle(_text.Article.Reading[_text.Tokens[i].Start]) && CanClose(i, section))
                return true;
        }

        return false;
    }

    private bool IsSentenceEnd(int token) => _text.Article.Reading[_text.Tokens[token].End - 1] is '.' or '!' or '?' or ',' or '…';
}
