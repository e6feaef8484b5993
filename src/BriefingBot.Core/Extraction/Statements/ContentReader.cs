using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Finds where what is said begins behind a verb, and where it ends.</summary>
internal sealed class ContentReader(ArticleText text, NameMap names, QuotationIndex quotations)
{
    private const int SettingReach = 40;

    /// <summary>How far ahead a closing comma or dash is looked for, in tokens.</summary>
    private const int MostAhead = 120;

    /// <summary>
    /// The first token of what is said behind a verb: behind "that", a comma or a colon, and behind words about where, when and to whom.
    /// </summary>
    /// <param name="marked">True if one of these signs stands there.</param>
    public int Start(Cue cue, int limit, out bool marked)
    {
        int i = cue.End;
        marked = false;
        while (i < limit && text.Tokens[i].Is(WordClass.Adverb) && !text.Tokens[i].Is(WordClass.Complementizer) && names.At(i) is null)
            i++;
        if (i > cue.End && !IsMark(i, limit))
            i = cue.End;
        if (i < limit && text.Is(i, '('))
            i = Math.Min(limit, BracketEnd(i, limit));
        if (i < limit && (text.Is(i, ':') || text.Is(i, ',')))
        {
            marked = true;
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

    /// <summary>The end of what is said: before another speech, another clause's actor, a source, or the end of the sentence.</summary>
    /// <param name="afterObject">The verb took an object: another verb of its kind behind "and" has the same subject.</param>
    public int End(int start, int limit, bool afterObject = false)
    {
        int i = start;
        while (i < limit)
        {
            if (quotations.At(i) is { } quotation)
            {
                if (i > start && quotation.First == i && IsOwnStatement(quotation, limit))
                    break;
                i = Math.Max(i + 1, quotation.End);
                if (i < limit && i - 1 > start && EndsSentence(i - 1) && quotation.First > start)
                    break;
                if (i < limit && CueReader.At(text, names, i, limit) is { Kind: not (CueKind.Verb or CueKind.Passive) })
                    break;
                continue;
            }

            if (i > start && (text.Is(i, ',') || text.Is(i, ';')) && BreaksAt(start, i, limit, afterObject))
                break;
            if (i > start && IsDash(i) && !HasMore(i + 1, limit, IsDash))
                break;
            if (i > start && text.Tokens[i].Is(WordClass.SpeechJoiner) && JoinsSpeech(start, i, limit, afterObject))
                break;
            i++;
        }

        return TrimEnd(start, Math.Min(i, limit));
    }

    /// <summary>A quotation with a capital and a speech word of its own behind it is the next statement.</summary>
    private bool IsOwnStatement(Quotation quotation, int limit)
    {
        int next = quotation.End < limit && text.Is(quotation.End, ',') ? quotation.End + 1 : quotation.End;
        return IsCapital(quotation.First + 1) && next < limit && CueReader.At(text, names, next, limit) is { Kind: CueKind.Tail or CueKind.Clitic };
    }

    /// <summary>Leaves out full stops, commas and lone marks at the end.</summary>
    public int TrimEnd(int start, int end)
    {
        while (end > start)
        {
            Token last = text.Tokens[end - 1];
            bool closing = last.Kind == TokenKind.Quote && quotations.At(end - 1) is null;
            bool stop = last.Kind == TokenKind.Punctuation && !text.Is(end - 1, ')') && !text.Is(end - 1, ']') && quotations.At(end - 1) is null && !IsAbbreviationStop(end - 1);
            if (!closing && !stop)
                break;
            end--;
        }

        return end;
    }

    /// <summary>True if a verb of saying with the same subject follows a joining word: <c>dan menambahkan bahwa</c>.</summary>
    private bool JoinsSpeech(int start, int joiner, int limit, bool afterObject)
    {
        int i = joiner + 1;
        while (i < limit && text.Tokens[i].Is(WordClass.Adverb | WordClass.SpeechJoiner))
            i++;
        if (i >= limit || CueReader.At(text, names, i, limit) is not { Kind: CueKind.Verb } cue)
            return false;
        bool comma = joiner > 0 && (text.Is(joiner, ',') || text.Is(joiner - 1, ','));
        if (cue.TakesObject && !comma && text.Tokens[start].Is(WordClass.Pronoun))
            return false;
        return IsMarkedVerb(cue, limit) || cue.Limit is null || (cue.TakesObject && (comma || afterObject || !names.Between(start, joiner).ToArray().Any(mention => names[mention].Kind == NameKind.Person)));
    }

    private bool IsMarkedVerb(Cue cue, int limit) =>
        cue.End < limit && (text.Is(cue.End, ',') || text.Is(cue.End, ':') || text.Tokens[cue.End].Is(WordClass.Complementizer) || quotations.StartsAt(cue.End));

    private bool IsAbbreviationStop(int token) =>
        token > 0 && text.Tokens[token].IsAttached && text.Tokens[token - 1].Is(WordClass.Abbreviation);

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
                return Marked(i + 1, ref marked);
            else if (text.Is(i, ':'))
                return Marked(i + 1, ref marked);
            else if (text.Is(i, ',') && comma < 0)
                comma = i;
            else if (comma >= 0 && i == comma + 1 && !IsSetting(i))
                return Marked(i, ref marked);
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
            if (text.Tokens[i].Is(WordClass.Complementizer) && i > start && text.Tokens[i].Lexeme!.ValueIn(WordClass.Complementizer) is null)
                return i + 1;
            if (text.Is(i, ':') && i + 1 < limit && quotations.StartsAt(i + 1))
                return i + 1;
            if (text.Tokens[i].Kind != TokenKind.Word || CueReader.At(text, names, i, limit) is not null || text.Tokens[i].Is(WordClass.Relative))
                return null;
        }

        return null;
    }

    private bool IsSetting(int token) =>
        text.Tokens[token].Is(WordClass.Setting | WordClass.CalendarName | WordClass.Weekday | WordClass.Month) || text.Tokens[token].Kind == TokenKind.Number ||
        text.Is(token, '(') || (names.At(token) is { } mention && names[mention].Kind == NameKind.Place);

    private static int Marked(int start, ref bool marked)
    {
        marked = true;
        return start;
    }

    private bool EndsSentence(int token) => text.Article.Reading[text.Tokens[token - 1].End - 1] is '.' or '!' or '?';

    private bool BreaksAt(int start, int comma, int limit, bool afterObject)
    {
        int next = comma + 1;
        if (next >= limit)
            return true;
        Token word = text.Tokens[next];
        if (word.Is(WordClass.SpeechJoiner) && JoinsSpeech(start, next, limit, afterObject))
            return true;
        if (CueReader.At(text, names, next, limit) is { } cue)
            return cue.Kind is not (CueKind.Verb or CueKind.Passive) || (IsMarkedVerb(cue, limit) && JoinsSpeech(start, comma, limit, afterObject));
        if (word.Is(WordClass.Relative) && !HasMore(next, limit, token => text.Is(token, ',')))
            return true;
        if (text.Is(comma, ',') && StartsClause(next, limit))
            return true;
        if (!text.Is(comma, ',') || Lexicon.Match(text.Tokens, next, limit, WordClass.ClauseBreak, out int length) is not { } opener)
            return false;
        int actor = next + length;
        return opener.ValueIn(WordClass.ClauseBreak) is null || (actor < limit && names.At(actor) is { } named && names[named].Kind == NameKind.Person);
    }

    /// <summary>Another speaker and another verb of saying: "A said x, while B said y" and "A mengatakan x, B menyebut y".</summary>
    private bool StartsClause(int start, int limit)
    {
        if (names.At(start) is not { } mention || names[mention].Kind != NameKind.Person)
            return false;
        int next = mention.EndToken;
        while (next < limit && text.Tokens[next].Is(WordClass.Adverb))
            next++;
        return next < limit && CueReader.At(text, names, next, limit) is { Kind: CueKind.Verb };
    }

    /// <summary>A dash with white space around it; the reporter's remark stands behind it.</summary>
    private bool IsDash(int token) =>
        (text.Is(token, '–') || text.Is(token, '—')) && token > 0 && !text.Tokens[token].IsAttached;

    private bool HasMore(int start, int limit, Func<int, bool> mark)
    {
        for (int i = start; i < limit && i < start + MostAhead; i++)
        {
            if (mark(i) && quotations.At(i) is null)
                return true;
        }

        return false;
    }
}
