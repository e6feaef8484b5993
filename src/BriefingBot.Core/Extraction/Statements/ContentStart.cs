using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Finds where what is said begins behind a verb.</summary>
internal sealed class ContentStart(ArticleText text, NameMap names, QuotationIndex quotations, ClauseForm clauses)
{
    private const int SettingReach = 40;

    /// <summary>
    /// The first token of what is said behind a verb: behind "that", a comma or a colon, and behind words about where, when and to whom.
    /// </summary>
    /// <param name="marked">True if one of these signs stands there.</param>
    public int Find(Cue cue, int limit, out bool marked)
    {
        int i = cue.End;
        marked = false;
        while (i < limit && text.Tokens[i].Is(WordClass.Adverb) && !text.Tokens[i].Is(WordClass.Complementizer | WordClass.Predicator) && names.At(i) is null)
            i++;
        if (i > cue.End && !IsMark(i, limit))
            i = cue.End;
        if (i < limit && text.Is(i, '('))
            i = Math.Min(limit, BracketEnd(i, limit));
        if (i < limit && (text.Is(i, ':') || text.Is(i, ',')))
        {
            marked = cue.Limit != CueLimit.That || text.Is(i, ':') || (i + 1 < limit && (quotations.StartsAt(i + 1) || text.Tokens[i + 1].Is(WordClass.Complementizer)));
            i++;
            return i < limit && text.Tokens[i].Is(WordClass.Complementizer) ? i + 1 : i;
        }

        if (i < limit && text.Tokens[i].Is(WordClass.Complementizer))
        {
            marked = true;
            return i + 1;
        }

        if (NearComplementizer(i, limit) is { } clause)
            return Marked(clause, ref marked);
        if (!cue.TakesObject && i < limit && (text.Tokens[i].Is(WordClass.Setting) || text.Tokens[i].Is(WordClass.RelayCue)) && names.At(i) is null)
            return BehindSetting(i, limit, ref marked);
        marked |= i < limit && quotations.StartsAt(i);
        return i;
    }

    private bool IsMark(int token, int limit) =>
        token < limit && (text.Is(token, ',') || text.Is(token, ':') || text.Tokens[token].Is(WordClass.Complementizer | WordClass.Setting) || quotations.StartsAt(token));

    private int BracketEnd(int open, int limit)
    {
        for (int i = open + 1; i < limit && i < open + SettingReach; i++)
        {
            if (text.Is(i, ')'))
                return i + 1;
        }

        return open + 1;
    }

    private int BehindSetting(int start, int limit, ref bool marked)
    {
        int comma = -1;
        int depth = 0;
        int reach = Math.Min(limit, start + SettingReach);
        for (int i = start; i < reach; i++)
        {
            if (text.Is(i, '('))
                depth++;
            else if (text.Is(i, ')'))
                depth--;
            else if (depth > 0)
                continue;
            else if (quotations.StartsAt(i))
                return comma >= 0 || IsCapital(i + 1) ? Marked(i, ref marked) : start;
            else if (CueReader.At(text, names, i, reach) is { Kind: CueKind.Verb })
                return comma >= 0 ? Marked(comma + 1, ref marked) : start;
            else if (text.Tokens[i].Is(WordClass.Complementizer))
                return IsAim(i) && clauses.HoldsPurpose(start, i) ? start : Marked(i + 1, ref marked);
            else if (text.Is(i, ':'))
                return Marked(i + 1, ref marked);
            else if (text.Is(i, ',') && comma < 0 && clauses.IsClause(start, i))
                return start;
            else if (text.Is(i, ',') && comma < 0)
                comma = i;
            else if (comma >= 0 && i == comma + 1 && !IsSetting(i))
                return text.Tokens[i].Is(WordClass.SpeechJoiner) ? start : Marked(i, ref marked);
            else if (comma >= 0 && text.Is(i, ','))
                comma = i;
        }

        return comma >= 0 ? Marked(comma + 1, ref marked) : start;
    }

    private bool IsCapital(int token) => token < text.Tokens.Length && !char.IsLower(text.Article.Reading[text.Tokens[token].Start]);

    /// <summary>"mengumumkan untuk pertama kalinya bahwa …": the clause begins behind a few words that belong to the verb.</summary>
    private int? NearComplementizer(int start, int limit)
    {
        for (int i = start; i < limit && i < start + 8; i++)
        {
            if (text.Tokens[i].Is(WordClass.Complementizer) && i > start && !PointsToTime(i, limit) && text.Tokens[i].Lexeme!.ValueIn(WordClass.Complementizer) is null)
                return HoldsPredicate(start, i) ? null : i + 1;
            if (text.Is(i, ':') && i + 1 < limit && quotations.StartsAt(i + 1))
                return i + 1;
            if (text.Tokens[i].Kind != TokenKind.Word || CueReader.At(text, names, i, limit) is not null || text.Tokens[i].Is(WordClass.Relative))
                return null;
        }

        return null;
    }

    /// <summary>"Said there was no proof that …": the clause has begun before the second "that".</summary>
    private bool HoldsPredicate(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            bool adverb = text.Tokens[i].Is(WordClass.Adverb) && text.Tokens[i].Lexeme!.ValueIn(WordClass.Adverb) is null;
            if (!adverb && clauses.IsPredicate(i))
                return true;
        }

        return false;
    }

    private bool IsSetting(int token) =>
        text.Tokens[token].Is(WordClass.Setting | WordClass.CalendarName | WordClass.Weekday | WordClass.Month) || text.Tokens[token].Kind == TokenKind.Number ||
        text.Is(token, '(') || (names.At(token) is { } mention && names[mention].Kind == NameKind.Place);

    /// <summary>"That afternoon": no clause follows.</summary>
    private bool PointsToTime(int token, int limit) =>
        text.Language.HeadLast && token + 1 < limit && text.Tokens[token].Is(WordClass.Demonstrative) && text.Tokens[token + 1].Is(WordClass.TimeUnit | WordClass.DayPart | WordClass.Weekday);

    private bool IsAim(int token) => text.Tokens[token].Lexeme!.ValueIn(WordClass.Complementizer) == "aim";

    private static int Marked(int start, ref bool marked)
    {
        marked = true;
        return start;
    }
}
