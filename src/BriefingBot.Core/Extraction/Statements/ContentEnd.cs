using BriefingBot.Core.Languages;
using BriefingBot.Core.Names;
using BriefingBot.Core.Text;

namespace BriefingBot.Core.Extraction.Statements;

/// <summary>Finds where what is said ends.</summary>
internal sealed class ContentEnd(ArticleText text, NameMap names, QuotationIndex quotations, PhraseReader phrases, ClauseForm clauses, SubjectReader subjects)
{
    /// <summary>How far ahead a closing comma or dash is looked for, in tokens.</summary>
    private const int MostAhead = 120;

    private readonly NextSpeech _nextSpeech = new(text, names, subjects);

    /// <summary>The end of what is said: before another speech, another clause's actor, a source, or the end of the sentence.</summary>
    /// <param name="afterObject">The verb took an object: another verb of its kind behind "and" has the same subject.</param>
    public int Find(int start, int limit, bool afterObject = false)
    {
        int i = start;
        while (i < limit)
        {
            if (quotations.At(i) is { } quotation)
            {
                if (i > start && quotation.First == i && IsOwnStatement(quotation, limit))
                    break;
                i = Math.Max(i + 1, quotation.End);
                if (i < limit && i - 1 > start && quotation.First > start && (EndsSentence(i - 1) || BeginsSentence(quotation, i)))
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

        return Trim(start, Math.Min(i, limit));
    }

    /// <summary>A quotation with a capital and a speech word of its own behind it is the next statement.</summary>
    private bool IsOwnStatement(Quotation quotation, int limit)
    {
        int next = quotation.End < limit && text.Is(quotation.End, ',') ? quotation.End + 1 : quotation.End;
        return !IsLower(quotation.First + 1) && next < limit && CueReader.At(text, names, next, limit) is { Kind: CueKind.Tail or CueKind.Clitic };
    }

    /// <summary>Leaves out full stops, commas and lone marks at the end.</summary>
    public int Trim(int start, int end)
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
        if (i >= limit || CueReader.At(text, names, i, limit) is not { Kind: CueKind.Verb } cue || (cue.Limit == CueLimit.Deed && IsByTheWay(cue)))
            return false;
        bool comma = joiner > 0 && (text.Is(joiner, ',') || text.Is(joiner - 1, ','));
        if (cue.TakesObject && !comma && text.Tokens[start].Is(WordClass.Pronoun))
            return false;
        return IsMarkedVerb(cue, limit) || cue.Limit is CueLimit.None or CueLimit.Deed || (cue.Limit is CueLimit.Topic or CueLimit.Clause && clauses.IsSaid(cue, cue.End, limit)) || (cue.TakesObject && (comma || afterObject || !names.Between(start, joiner).ToArray().Any(mention => names[mention].Kind == NameKind.Person)));
    }

    /// <summary>Behind a comma alone or "with" a verb tells by what means or to what end something is done.</summary>
    public bool IsByTheWay(Cue cue) => text.Is(cue.First - 1, ',') || text.Tokens[cue.First - 1].Lexeme?.ValueIn(WordClass.SpeechJoiner) == "means";

    /// <summary>"That", a comma, a colon or a quotation stands right behind the verb.</summary>
    public bool IsMarkedVerb(Cue cue, int limit) =>
        cue.End < limit && (text.Is(cue.End, ',') || text.Is(cue.End, ':') || text.Tokens[cue.End].Is(WordClass.Complementizer) || quotations.StartsAt(cue.End));

    private bool IsAbbreviationStop(int token) =>
        token > 0 && text.Tokens[token].IsAttached && text.Tokens[token - 1].Is(WordClass.Abbreviation);

    /// <summary>Behind a quoted sentence without its full stop, a capital on a word that begins sentences begins the next.</summary>
    private bool BeginsSentence(Quotation quotation, int token) =>
        text.IsCapitalized(token) && text.Tokens[token].Is(WordClass.CommonWord | WordClass.SpeechJoiner) && names.At(token) is null && text.IsCapitalized(quotation.First + 1);

    private bool EndsSentence(int token) => text.Article.Reading[text.Tokens[token - 1].End - 1] is '.' or '!' or '?';

    /// <summary>True at a comma or semicolon that what is said ends at. A relative clause that explains a name is the reporter's.</summary>
    private bool BreaksAt(int start, int comma, int limit, bool afterObject)
    {
        int next = comma + 1;
        if (next >= limit)
            return true;
        Token word = text.Tokens[next];
        if (word.Is(WordClass.SpeechJoiner) && JoinsSpeech(start, next, limit, afterObject))
            return true;
        if (CueReader.At(text, names, next, limit) is { } cue)
            return cue.Kind is not (CueKind.Verb or CueKind.Passive) || ((IsMarkedVerb(cue, limit) || clauses.IsSpokenParticiple(cue, limit)) && JoinsSpeech(start, comma, limit, afterObject));
        if (word.Is(WordClass.Relative) && names.At(comma - 1) is not null && !HasMore(next, limit, token => text.Is(token, ',')))
            return true;
        if (text.Is(comma, ',') && word.Is(WordClass.SpeechJoiner) && IsSpeakersDeed(start, next + 1, limit))
            return true;
        if (text.Is(comma, ',') && _nextSpeech.BeginsAt(next, limit))
            return true;
        if (!text.Is(comma, ',') || Lexicon.Match(text.Tokens, next, limit, WordClass.ClauseBreak, out int length) is not { } opener)
            return false;
        int actor = next + length;
        return opener.ValueIn(WordClass.ClauseBreak) is not { } condition || (actor < limit && names.At(actor) is { } named && names[named].Kind == NameKind.Person) ||
            (condition == "aside" && phrases.Read(actor, limit) is { Kind: not (ReferenceKind.Pronoun or ReferenceKind.Plural) } other && clauses.IsClause(other.End, limit));
    }

    /// <summary>"… rumahnya tinggal tiang, lalu menjemur kasur": what only people do, behind words about a thing, the speaker does.</summary>
    private bool IsSpeakersDeed(int start, int deed, int limit)
    {
        while (deed < limit && text.Tokens[deed].Is(WordClass.Adverb))
            deed++;
        return deed < limit && Lexicon.Match(text.Tokens, deed, limit, WordClass.HumanAct, out _) is not null && phrases.Read(start, limit) is null;
    }

    /// <summary>A dash with white space around it; the reporter's remark stands behind it.</summary>
    private bool IsDash(int token) =>
        (text.Is(token, '–') || text.Is(token, '—')) && token > 0 && !text.Tokens[token].IsAttached && !IsDoubling(token);

    /// <summary>A dash in place of the hyphen of a doubled word: <c>berbeda – beda</c>.</summary>
    private bool IsDoubling(int dash) =>
        dash + 1 < text.Tokens.Length && text.Tokens[dash + 1].Kind == TokenKind.Word && text.Tokens[dash + 1].Length > 2 && text.Chars(dash - 1).EndsWith(text.Chars(dash + 1), StringComparison.OrdinalIgnoreCase);

    private bool HasMore(int start, int limit, Func<int, bool> mark)
    {
        for (int i = start; i < limit && i < start + MostAhead; i++)
        {
            if (mark(i) && quotations.At(i) is null)
                return true;
        }

        return false;
    }

    private bool IsLower(int token) => token >= text.Tokens.Length || char.IsLower(text.Article.Reading[text.Tokens[token].Start]);
}
